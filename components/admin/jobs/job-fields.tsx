"use client";

import type { ReactNode } from "react";
import { TickField } from "@/components/ui/choices";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { PERIOD_WORDS, sayCurrency } from "@/lib/core/money";
import { CONTRACTS, HOURS, SECTORS, SPONSORSHIPS, WORKPLACES } from "@/lib/jobs/vocabulary";
import { DescriptionField } from "./description-field";

/** Seen below the word “Pay”; heard by itself it would say nothing. */
const InPay = ({ children }: { children: string }) => (
  <>
    <VisuallyHidden>Pay </VisuallyHidden>
    {children}
  </>
);

const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** A part of the form; its name is heard with its fields, and seen above them. */
function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
      <legend className="headline float-left w-full border-b border-line pb-1.5 text-base">{name}</legend>
      {children}
    </fieldset>
  );
}

const TWO = "grid items-end gap-5 @[28rem]/form:grid-cols-2";
const THREE = "grid gap-x-3 gap-y-5 @[28rem]/form:grid-cols-3";

/** What a recruiter fills in, in the order in which a reader asks. */
export function JobFields({ currency }: { currency: string }) {
  const sign = sayCurrency(currency);
  return (
    <div className="@container/form grid grid-cols-[minmax(0,1fr)] gap-8">
      <Part name="The job">
        <TextField name="title" label="Title" hint="The job only: no pay, place or exclamation marks." />
        <div className={TWO}>
          <TextField name="employerName" label="Employer" />
          <TextField name="employerAbout" label="The employer in a few words" optional />
        </div>
        <TickField name="isConfidential" value="on" label="Confidential: the public never sees who the employer is" />
      </Part>
      <Part name="Where and how">
        <TextArea
          name="places"
          label="Places"
          rows={2}
          optional
          hint="One a line: a town or a postcode. Left empty for work from home."
        />
        <div className={THREE}>
          <SelectField name="workplace" label="Where" options={options(WORKPLACES)} />
          <SelectField name="contract" label="Contract" options={options(CONTRACTS)} />
          <SelectField name="hours" label="Hours" options={options(HOURS)} />
        </div>
        <Fieldset legend="Pay" optional>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(8.5rem,100%),1fr))] items-end gap-3">
            <TextField name="payFrom" label={<InPay>{`From (${sign})`}</InPay>} inputMode="decimal" />
            <TextField name="payTo" label={<InPay>{`To (${sign})`}</InPay>} inputMode="decimal" />
            <SelectField
              name="payPeriod"
              label={<InPay>Per</InPay>}
              prompt="Choose one"
              options={Object.entries(PERIOD_WORDS).map(([value, words]) => ({
                value,
                label: words.replace(/^an? /, ""),
              }))}
            />
          </div>
        </Fieldset>
      </Part>
      <Part name="The words">
        <DescriptionField />
        <TextField
          name="summary"
          label="In one sentence"
          optional
          hint="Left empty, it is the first sentence of the description, and changes with it."
        />
      </Part>
      <Part name="For search">
        <div className={TWO}>
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
      </Part>
    </div>
  );
}
