"use client";

import { Choices } from "@/components/ui/choices";
import { TextArea, TextField } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Trap } from "@/components/ui/trap";
import { PERMISSIONS } from "@/lib/recovery/kudos-input";

const ALLOWED = Object.entries(PERMISSIONS).map(([value, label]) => ({ value, label }));

/** Two minutes: three prompts, of which one is enough, a name, and who may read it. */
export function KudosForm({ action, to }: { action: FormAction; to: string }) {
  return (
    <ActionForm action={action} id="kudos" className="gap-7">
      <TextArea
        name="moment"
        label="When did they make something better?"
        hint="A moment that you saw. One sentence is plenty, 500 letters are the most."
        rows={4}
        optional
      />
      <TextArea name="trust" label="What would you trust them with?" rows={3} optional />
      <Fieldset legend="Three words for them" optional>
        <div className="grid gap-3 sm:grid-cols-3">
          <TextField name="word1" label="One" maxLength={30} autoComplete="off" />
          <TextField name="word2" label="Two" maxLength={30} autoComplete="off" />
          <TextField name="word3" label="Three" maxLength={30} autoComplete="off" />
        </div>
      </Fieldset>
      <TextField name="name" label="Your name" hint={`So that ${to} knows who it is from`} autoComplete="name" />
      <Choices name="permission" legend={`Who may read it, besides ${to}?`} options={ALLOWED} />
      <Trap />
      <Submit sending="Sending…">Send it to {to}</Submit>
    </ActionForm>
  );
}
