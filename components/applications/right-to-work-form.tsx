"use client";

import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { RIGHT_TO_WORK_CHECKS } from "@/lib/applications/onboarding/onboarding-input";

const CHECKS = Object.entries(RIGHT_TO_WORK_CHECKS).map(([value, label]) => ({ value, label }));

/** What is written down of a check of the right to work: never a copy of anything. */
export function RightToWorkForm({ action, id }: { action: FormAction; id: string }) {
  return (
    <ActionForm action={action} id={id} className="grid gap-4">
      <SelectField name="kind" label="How it was checked" options={CHECKS} prompt="Choose" />
      <TextField
        name="checkedBy"
        label="Who checked it"
        hint="Name and company: the one who engages them has to check."
        autoComplete="off"
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField name="checkedOn" label="On" type="date" />
        <TextField name="validUntil" label="Holds until" type="date" optional hint="Empty: without an end" />
      </div>
      <Submit size="desk" sending="Writing it down…">
        Write it down
      </Submit>
    </ActionForm>
  );
}
