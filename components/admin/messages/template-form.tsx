"use client";

import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { REPLY_FACTS } from "@/lib/contact/reply-input";

const schema = () => import("@/lib/contact/schema").then(({ templateInput }) => templateInput);

type Props = { action: FormAction; id: string; template?: { name: string; text: string; version: number } };

/** Words to answer with, new or there already. */
export function TemplateForm({ action, id, template }: Props) {
  const start = template && { name: template.name, text: template.text };
  return (
    <ActionForm action={action} schema={schema} id={id} start={start} className="gap-3">
      {template && <input type="hidden" name="version" value={template.version} />}
      <TextField name="name" label="Name" />
      <TextArea
        name="text"
        label="Text"
        rows={6}
        hint={Object.entries(REPLY_FACTS)
          .map(([name, what]) => `{{${name}}}: ${what}`)
          .join(" · ")}
      />
      <Submit size="desk" sending="Keeping…">
        {template ? "Save" : "Keep it"}
      </Submit>
    </ActionForm>
  );
}
