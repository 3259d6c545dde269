"use client";

import { FileField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { TickField } from "@/components/ui/choices";
import { PAY_PERIODS, PERIOD_WORDS } from "@/lib/core/money";
import { CONTRACTS } from "@/lib/jobs/vocabulary";

const PERIODS = PAY_PERIODS.map((value) => ({ value, label: PERIOD_WORDS[value] }));
const KINDS = Object.entries(CONTRACTS).map(([value, label]) => ({ value, label }));

/** An offer, or its next version: the figures first, then the words that the candidate reads. */
export function OfferForm({ action, start }: { action: FormAction; start: Record<string, string> }) {
  return (
    <ActionForm action={action} id="offer-form" start={start} className="grid gap-4">
      <input type="hidden" name="seen" value={start.seen} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField name="pay" label="Pay in pounds" inputMode="decimal" autoComplete="off" />
        <SelectField name="payPeriod" label="For" options={PERIODS} />
        <TextField name="weeklyHours" label="Hours a week" inputMode="decimal" autoComplete="off" />
        <SelectField name="contract" label="Contract" options={KINDS} />
        <TextField name="startOn" label="First day" type="date" />
        <TextField name="endsOn" label="Last day" type="date" optional hint="For work that ends by itself" />
      </div>
      <TextField name="place" label="Where the work is" autoComplete="off" />
      <TextArea
        name="summary"
        label="What is offered, in plain words"
        rows={6}
        hint="As you would tell a friend: pay, time off, pension, training, what the first months are like."
      />
      <TextArea
        name="conditions"
        label="What still has to come true"
        rows={3}
        optional
        hint="References, a degree result, the check of the right to work. Nothing about health."
      />
      <FileField
        name="document"
        label="The contract or the offer letter"
        optional
        hint="PDF or Word (DOCX), up to 5 MB"
        accept=".pdf,.docx"
      />
      <TextField
        name="expiresOn"
        label="Last day for an answer"
        type="date"
        hint="Until 17:00 UK time. We remind them two working days before."
      />
      <TickField name="beyondHeadcount" label="The client wants one more than the vacancy has places" />
      <Submit size="desk" sending="Sending the offer…">
        Send the offer
      </Submit>
    </ActionForm>
  );
}

type WordsProps = { id: string; action: FormAction; label: string; send: string; sending: string };

/** A few words to the candidate, with one button. */
export function OfferWordsForm({ id, action, label, send, sending }: WordsProps) {
  return (
    <ActionForm action={action} id={id} className="grid gap-4">
      <TextArea name="words" label={label} rows={4} />
      <Submit size="desk" sending={sending}>
        {send}
      </Submit>
    </ActionForm>
  );
}
