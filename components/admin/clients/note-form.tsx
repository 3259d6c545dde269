"use client";

import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** A note about a client. */
export function NoteForm({ action }: { action: FormAction }) {
  return (
    <ActionForm
      action={action}
      id="note"
      schema={() => import("@/lib/clients/note-input").then(({ noteInput }) => noteInput)}
      className="gap-3"
    >
      <TextArea
        name="text"
        label="Add a note"
        rows={3}
        hint="Whoever is named in it can ask to read it. Write what you would say to them."
      />
      <Submit size="desk" look="plain" sending="Saving…">
        Add the note
      </Submit>
    </ActionForm>
  );
}
