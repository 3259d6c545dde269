"use client";

import { Fragment, type ReactNode } from "react";
import { SelectField, TextField } from "@/components/ui/field";
import { useField } from "@/components/ui/form-context";
import { Tick } from "@/components/ui/tick";
import { HOURS, SECTORS } from "@/lib/jobs/vocabulary";
import type { LEARNED } from "@/lib/recovery/fit/words";
import { CRITERIA, type Criterion, CRITERION_KEYS, WEIGHTS } from "@/lib/recovery/fit/words";

const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));
const WEIGHT_OPTIONS = WEIGHTS.map((label, at) => ({ value: String(at), label }));

/** What each criterion is measured by. */
const VALUES: Record<Criterion, ReactNode> = {
  pay: <TextField name="payFrom" label="Pounds a year, at least" inputMode="numeric" placeholder="27000" />,
  commute: (
    <>
      <TextField name="commuteFrom" label="From where?" placeholder="A town or postcode" autoComplete="off" />
      <TextField name="commuteMinutes" label="Minutes one way, at most" inputMode="numeric" placeholder="45" />
    </>
  ),
  home: (
    <SelectField
      name="homeDays"
      label="How many days a week?"
      prompt="Choose"
      options={[1, 2, 3, 4, 5].map((days) => ({ value: String(days), label: String(days) }))}
    />
  ),
  hours: <SelectField name="hoursWanted" label="Which?" prompt="Choose" options={optionsOf(HOURS)} />,
  sector: <SelectField name="sectorWanted" label="Which?" prompt="Choose" options={optionsOf(SECTORS)} />,
  visa: null,
  learning: <TextField name="learningWords" label="Such as?" optional />,
  team: <TextField name="teamWords" label="Such as?" optional />,
  values: <TextField name="valuesWords" label="Such as?" optional />,
};

/** A weight, what it is measured by, and whether a job without it is out; for one job also what is known of it. */
export function FitFields({ asksOfJob = false }: { asksOfJob?: boolean }) {
  return (
    <div className="border-t border-line">
      {CRITERION_KEYS.map((criterion) => (
        <fieldset key={criterion} className="border-b border-line py-5">
          <legend className="float-left mb-3 w-full text-lg leading-tight font-semibold">{CRITERIA[criterion]}</legend>
          <div className="clear-both grid items-start gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
            <SelectField
              name={criterion}
              label={
                <>
                  Weight<span className="sr-only"> of {CRITERIA[criterion].toLowerCase()}</span>
                </>
              }
              options={WEIGHT_OPTIONS}
            />
            <Fragment>{VALUES[criterion]}</Fragment>
            {asksOfJob && (
              <SelectField
                name={`${criterion}Said`}
                label="In this job?"
                options={optionsOf({ unknown: "Not known", yes: "Yes", no: "No" } satisfies Record<
                  keyof typeof LEARNED,
                  string
                >)}
              />
            )}
          </div>
          <Dealbreaker criterion={criterion} />
        </fieldset>
      ))}
    </div>
  );
}

/** One of a list, each beside its criterion. */
function Dealbreaker({ criterion }: { criterion: Criterion }) {
  const { id, typed, control } = useField({ name: "dealbreakers" });
  return (
    <Tick
      {...control}
      id={`${id}-${criterion}`}
      value={criterion}
      label={
        <>
          A deal-breaker<span className="sr-only">: {CRITERIA[criterion]}</span>
        </>
      }
      className="mt-2 w-fit"
      defaultChecked={[typed ?? []].flat().includes(criterion)}
    />
  );
}
