import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";

/** Says that an application is read without a name, and lets whoever has to know it ask. */
export function BlindNotice({ reveal }: { reveal?: FormAction }) {
  return (
    <Notice title="Read without names until it is shortlisted">
      <p>
        Name, address, phone number, dates and places of study are left out, so that what somebody can do is all there
        is to go by. Moving it to the client, or to an interview, shows them.
      </p>
      {reveal && (
        <details className="mt-2">
          <summary className="cursor-pointer font-semibold">I have to know who it is now</summary>
          <ActionForm action={reveal} id="reveal" className="mt-3 gap-4">
            <TextField
              name="reason"
              label="Why"
              hint="It is written down with your name, and everybody who reads applications sees the name from then on."
              required
              maxLength={500}
            />
            <Submit size="desk" look="plain" sending="Asking…">
              Show who it is
            </Submit>
          </ActionForm>
        </details>
      )}
    </Notice>
  );
}
