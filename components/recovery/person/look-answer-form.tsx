"use client";

import { Choices } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { LOOK_OUTCOMES } from "@/lib/recovery/second-look-input";

const OUTCOMES = Object.entries(LOOK_OUTCOMES).map(([value, label]) => ({ value, label }));

/** What somebody else found who looked again. */
export function LookAnswerForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="second" className="gap-4">
      <Choices name="outcome" legend="What did you find?" options={OUTCOMES} />
      <TextArea name="words" label="Why" rows={4} hint="The candidate gets these words by email, with your name" />
      <Submit size="desk" sending="Sending…">
        Answer and tell them
      </Submit>
    </ActionForm>
  );
}
