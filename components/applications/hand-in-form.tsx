"use client";

import { FileField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** The one file that a task asks for. */
export function HandInForm({ action, id }: { action: FormAction; id: string }) {
  return (
    <ActionForm action={action} id={id} className="grid gap-3">
      <FileField
        name="file"
        label="The file"
        hint="PDF or Word (DOCX), up to 5 MB. Only you and our recruiters can open it."
        accept=".pdf,.docx"
      />
      <Submit look="plain" sending="Handing it in…">
        Hand it in
      </Submit>
    </ActionForm>
  );
}
