"use client";

import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** The first day, and its plan. */
export function StartForm({ action, start }: { action: FormAction; start: Record<string, string> }) {
  return (
    <ActionForm action={action} id="start" start={start} className="grid gap-4">
      <input type="hidden" name="version" value={start.version} />
      <TextField
        name="startOn"
        label="First day"
        type="date"
        hint="Another day moves what is still open, and the candidate is told."
      />
      <TextArea
        name="firstDay"
        label="The plan of the first day"
        rows={5}
        optional
        hint="Where, when, whom to ask for, what to bring. The candidate reads it here and the day before."
      />
      <Submit size="desk" sending="Saving…">
        Save the first day
      </Submit>
    </ActionForm>
  );
}
