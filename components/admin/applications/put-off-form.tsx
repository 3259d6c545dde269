"use client";

import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

type Props = {
  action: FormAction;
  version: number;
  /** The day that was promised, as a date field has it. */
  dueOn: string;
  whom: { value: string; label: string }[];
};

/** Moves the day by which a candidate hears: whom we wait for, since when, when we ask again, and what they read of it. */
export function PutOffForm({ action, version, dueOn, whom }: Props) {
  return (
    <ActionForm
      action={action}
      schema={() => import("@/lib/applications/staff/schema").then(({ promiseInput }) => promiseInput)}
      id="put-off"
      className="grid gap-4"
    >
      <input type="hidden" name="version" value={version} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="dueOn" type="date" label="They hear by" defaultValue={dueOn} />
        <SelectField name="waitingOn" label="Whom we wait for" options={whom} />
        <TextField name="waitingSince" type="date" label="Since" optional hint="Left empty: today" />
        <TextField name="askAgainOn" type="date" label="We ask again on" optional />
      </div>
      <TextArea name="words" label="What the candidate reads" rows={3} hint="Honestly, why it takes longer." />
      <Submit size="desk" look="plain" sending="Moving the day…">
        Move the day and tell them
      </Submit>
    </ActionForm>
  );
}
