"use client";

import { ActionForm, Submit } from "@/components/ui/form";
import { TickField } from "@/components/ui/choices";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { PERIOD_WORDS, sayCurrency } from "@/lib/core/money";
import { CONTRACTS, HOURS, SECTORS, SPONSORSHIPS, WORKPLACES } from "@/lib/jobs/vocabulary";

type Props = {
  action: FormAction;
  start: Record<string, string>;
  /** What the job is paid in; a new one in pounds. */
  currency?: string;
  submit: string;
};

/** The rest of a sentence that begins in the field before it; by itself it would say nothing. */
const InPay = ({ children }: { children: string }) => (
  <>
    <VisuallyHidden>Pay </VisuallyHidden>
    {children}
  </>
);

const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** What a recruiter fills in, in the order in which a reader asks. */
export function JobForm({ action, start, currency = "GBP", submit }: Props) {
  const schema = () => import("@/lib/jobs/job-input").then(({ jobInputIn }) => jobInputIn(currency));
  const sign = sayCurrency(currency);
  return (
    <ActionForm action={action} schema={schema} id="job" start={start}>
      <TextField name="title" label="Title" hint="The job only: no pay, place or exclamation marks." />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField name="employerName" label="Employer" />
        <TextField name="employerAbout" label="The employer in a few words" optional />
      </div>
      <TickField name="isConfidential" value="on" label="Confidential: the public never sees who the employer is" />
      <TextArea
        name="places"
        label="Places"
        rows={3}
        optional
        hint="One a line: a town or a postcode. Left empty for work from home."
      />
      <div className="grid gap-6 sm:grid-cols-3">
        <SelectField name="workplace" label="Where" options={options(WORKPLACES)} />
        <SelectField name="contract" label="Contract" options={options(CONTRACTS)} />
        <SelectField name="hours" label="Hours" options={options(HOURS)} />
      </div>
      <div className="grid gap-6 sm:grid-cols-3">
        <TextField name="payFrom" label={`Pay from (${sign})`} optional inputMode="decimal" />
        <TextField name="payTo" label={<InPay>{`to (${sign})`}</InPay>} optional inputMode="decimal" />
        <SelectField
          name="payPeriod"
          label={<InPay>for</InPay>}
          optional
          prompt="Choose one"
          options={options(PERIOD_WORDS)}
        />
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField name="sector" label="Sector" optional prompt="Choose one" options={options(SECTORS)} />
        <SelectField
          name="sponsorship"
          label="Visa sponsorship"
          optional
          prompt="Not known"
          options={options(SPONSORSHIPS)}
        />
        <TextField name="degree" label="Degree" optional hint="Like “Any subject”." />
        <TextField name="startsOn" label="Starts on" type="date" optional />
      </div>
      <TextField name="skills" label="Skills" optional hint="With commas between them." />
      <TextField
        name="summary"
        label="In one sentence"
        optional
        hint="Left empty, it is the first sentence of the description."
      />
      <TextArea
        name="description"
        label="Description"
        rows={20}
        hint="Markdown: ## for a heading, - for a list. What you would do, what they look for, what you get."
      />
      <Submit sending="Saving…">{submit}</Submit>
    </ActionForm>
  );
}
