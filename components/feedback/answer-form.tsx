"use client";

import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { WordsFields } from "./words-fields";

type Props = { action: FormAction; questions: string[]; headings: string[] };

/** Three minutes of somebody who has met them. */
export function AnswerForm({ action, questions, headings }: Props) {
  return (
    <ActionForm action={action} id="feedback" className="gap-7">
      <WordsFields questions={questions} headings={headings} />
      <Submit sending="Sending…">Send it to us</Submit>
    </ActionForm>
  );
}
