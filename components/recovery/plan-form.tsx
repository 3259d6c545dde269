"use client";

import { TickField } from "@/components/ui/choices";
import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import type { Develop, PlanAnswers } from "@/lib/recovery/plan-input";
import { CareBeside } from "./care-beside";
import { PlanQuestions } from "./plan-questions";

type Props = {
  action: FormAction;
  start: Partial<PlanAnswers>;
  said: Partial<Record<Develop, string>>;
  /** An application of ours says itself which job it was. */
  asksWhichJob: boolean;
  isReminded: boolean;
};

/** What a plan in an account is drawn up from: three answers, and what only its owner reads. */
export function PlanForm({ action, start, said, asksWhichJob, isReminded }: Props) {
  return (
    <ActionForm action={action} id="plan" className="max-w-[40rem] gap-8">
      <PlanQuestions start={start} said={said} />
      {asksWhichJob && (
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="job" label="Which job was it?" optional maxLength={120} />
          <TextField name="employer" label="Who with?" optional maxLength={120} autoComplete="organization" />
        </div>
      )}
      <CareBeside>
        <TextArea
          name="note"
          label="What did they say, or what do you remember?"
          optional
          rows={4}
          maxLength={2000}
          hint="Kept sealed. Only you read it: none of us, and no employer."
        />
      </CareBeside>
      {!isReminded && (
        <TickField
          name="reminders"
          label="Remind me gently by email"
          hint="One a day at most, while offices are open. Each email can pause or end it."
        />
      )}
      <Submit sending="Drawing it up…">Make my plan</Submit>
    </ActionForm>
  );
}
