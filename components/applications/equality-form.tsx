"use client";

import { Choices } from "@/components/ui/choices";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

type Props = {
  action: FormAction;
  token: string;
  questions: { key: string; ask: string; hint?: string; answers: Record<string, string> }[];
};

/** A few questions about who somebody is; each may be left out, and nothing is chosen beforehand. */
export function EqualityForm({ action, token, questions }: Props) {
  return (
    <ActionForm action={action} id="equality" className="gap-8">
      <input type="hidden" name="token" value={token} />
      {questions.map(({ key, ask, hint, answers }) => (
        <Choices
          key={key}
          name={key}
          legend={ask}
          hint={hint}
          optional
          options={Object.entries(answers).map(([value, label]) => ({ value, label }))}
        />
      ))}
      <Submit sending="Sending…">Send my answers without my name</Submit>
    </ActionForm>
  );
}
