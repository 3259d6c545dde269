"use client";

import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** One promise more, after a call. */
export function PromiseForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="promise" className="gap-3">
      <TextField name="what" label="Another promise" maxLength={200} />
      <TextField name="dueOn" label="Kept by" type="date" />
      <Submit size="desk" look="plain" sending="Saving…">
        Promise it
      </Submit>
    </ActionForm>
  );
}
