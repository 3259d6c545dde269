"use client";

import { SharedFields } from "@/components/admin/clash-note";
import { FeeFields } from "@/components/admin/fee-fields";
import { TickField } from "@/components/ui/choices";
import { type Option, SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

type Props = {
  action: FormAction;
  start: Record<string, string>;
  owners: Option[];
  contacts: Option[];
  submit: string;
};

/** What a client wants filled. Nobody outside ever sees any of it. */
export function VacancyForm({ action, start, owners, contacts, submit }: Props) {
  return (
    <ActionForm action={action} id="vacancy" start={start}>
      <SharedFields>
        <TextField name="title" label="What is to be filled" autoComplete="off" />
        <div className="grid gap-6 sm:grid-cols-4">
          <TextField name="headcount" label="Wanted" inputMode="numeric" />
          <TextField name="filledCount" label="Found" inputMode="numeric" />
          <TextField name="startOn" label="Starts on" type="date" optional />
          <TextField name="deadlineOn" label="To be filled by" type="date" optional />
        </div>
        <div className="grid items-end gap-6 sm:grid-cols-2">
          <SelectField name="contactId" label="Who hires" optional prompt="Not known" options={contacts} />
          <SelectField name="ownerId" label="Owner" optional prompt="Nobody" options={owners} />
          <TextField
            name="salaryFrom"
            label="They will pay from (£ a year)"
            optional
            inputMode="decimal"
            hint="What they told you, for staff only."
          />
          <TextField
            name="salaryTo"
            label="To (£ a year)"
            optional
            inputMode="decimal"
            hint="The most they would pay."
          />
        </div>
        <FeeFields optional prompt="As in the terms" />
        <TickField name="isConfidential" value="on" label="Confidential: no job of it names the client" />
        <TextArea name="notes" label="Notes" rows={6} optional hint="For staff only." />
      </SharedFields>
      <Submit size="desk" sending="Saving…">
        {submit}
      </Submit>
    </ActionForm>
  );
}
