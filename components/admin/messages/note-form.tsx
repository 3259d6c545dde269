"use client";

import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** Something for colleagues alone. */
export function NoteForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="note" className="gap-3">
      <TextArea name="note" label="A note for colleagues" rows={3} />
      <Submit size="desk" look="plain" sending="Keeping…">
        Keep the note
      </Submit>
    </ActionForm>
  );
}
