"use client";

import { ActionForm, Submit } from "@/components/ui/form";
import { useForm } from "@/components/ui/form-context";
import type { FormAction } from "@/components/ui/form-state";
import type { ProfilePart } from "@/lib/candidates/profile-input";
import { firstOf } from "@/lib/core/forms/first-of";
import { PartFields } from "./part-fields";

type Props = {
  action: FormAction;
  part: ProfilePart;
  start: Record<string, string>;
  /** What the button says. */
  save: string;
};

/** One part of a profile, to be filled in or corrected; nothing is kept before it is saved. */
export function PartForm({ action, part, start, save }: Props) {
  return (
    <ActionForm action={action} id="part" start={start} className="max-w-[40rem] gap-6">
      {/* Enter presses the first button of a form: this one, and never one that moves a row. */}
      <button type="submit" name="do" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <Version />
      <PartFields part={part} />
      <div className="border-t border-line pt-6">
        <Submit name="do" value="save" sending="Saving…">
          {save}
        </Submit>
      </div>
    </ActionForm>
  );
}

function Version() {
  const version = useForm()?.values.version;
  return <input type="hidden" name="version" value={firstOf(version ?? "0")} readOnly />;
}
