"use client";

import { Choices } from "@/components/ui/choices";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { FEEDBACK_QUESTIONS } from "@/lib/applications/feedback/feedback-input";

/** Up to three questions of a bank: good ones, since people answer what they are asked. */
export function AskForm({ action, hasMet }: { action: FormAction; hasMet: boolean }) {
  const options = Object.entries(FEEDBACK_QUESTIONS)
    .filter(([, { afterInterview }]) => hasMet || !afterInterview)
    .map(([value, { text }]) => ({ value, label: text }));
  return (
    <ActionForm action={action} id="ask" className="gap-6">
      <Choices
        name="questions"
        type="checkbox"
        legend="What would you like to know?"
        hint="Choose one, two or three. Fewer get better answers."
        options={options}
      />
      <Submit sending="Asking…">Ask for feedback</Submit>
    </ActionForm>
  );
}
