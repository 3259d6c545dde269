"use client";

import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { LETTER_FACTS, LETTER_KINDS } from "@/lib/applications/staff/letter-input";

const schema = () =>
  import("@/lib/applications/staff/letter-input").then(({ letterTemplateInput }) => letterTemplateInput);

type Template = { kind: string; name: string; subject: string; text: string; version: number };

/** Words that letters begin from, new or there already. */
export function LetterTemplateForm({ action, id, template }: { action: FormAction; id: string; template?: Template }) {
  const { version, ...start } = template ?? { version: undefined, subject: "Our answer: {{job}}" };
  return (
    <ActionForm action={action} schema={schema} id={id} start={start} className="gap-3">
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <SelectField
        name="kind"
        label="What it is for"
        options={Object.entries(LETTER_KINDS).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="name" label="Name" />
      <TextField name="subject" label="Subject" />
      <TextArea
        name="text"
        label="Text"
        rows={8}
        hint={Object.entries(LETTER_FACTS)
          .map(([name, what]) => `{{${name}}}: ${what}`)
          .join(" · ")}
      />
      <Submit size="desk" sending="Keeping…">
        {version === undefined ? "Keep it" : "Save"}
      </Submit>
    </ActionForm>
  );
}
