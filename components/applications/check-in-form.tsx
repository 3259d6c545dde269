"use client";

import { CareBeside } from "@/components/recovery/care-beside";
import { Choices, TickField } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { MOODS } from "@/lib/applications/onboarding/onboarding-input";

const ANSWERS = MOODS.map((label, index) => ({ value: String(index + 1), label })).reverse();

/** How it goes, in a minute: a press, a line if they like, and whether they want to be rung. */
export function CheckInForm({ action, question, id }: { action: FormAction; question: string; id: string }) {
  return (
    <ActionForm action={action} id={id} className="grid gap-5">
      <Choices name="mood" legend={question} options={ANSWERS} optional />
      <CareBeside>
        <TextArea name="note" label="In a sentence or two" rows={3} optional />
      </CareBeside>
      <TickField name="wantsCall" label="I would like somebody to ring me" />
      <Submit sending="Sending…">Send it</Submit>
    </ActionForm>
  );
}
