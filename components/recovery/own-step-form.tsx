"use client";

import { Choices } from "@/components/ui/choices";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { DEVELOP, type Develop, KINDS, type Pace, PACES, PHASES } from "@/lib/recovery/plan-input";

const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** A step in their own words. */
export function OwnStepForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="own-step" className="max-w-[40rem] gap-5">
      <TextField name="title" label="What do you want to do?" maxLength={90} />
      <TextField
        name="first"
        label="What would you begin with?"
        hint="Something that takes 20 minutes at most."
        optional
        maxLength={200}
      />
      <div className="grid gap-5 sm:grid-cols-3">
        <SelectField name="kind" label="What kind" options={options(KINDS)} defaultValue="practice" />
        <SelectField name="phase" label="When" options={options(PHASES)} defaultValue="week" />
        <TextField name="minutes" label="Minutes" inputMode="numeric" defaultValue="30" />
      </div>
      <Submit look="plain">Add this step</Submit>
    </ActionForm>
  );
}

/** One more thing to work on, with the steps that help with it. */
export function MoreToDevelopForm({ action, topics }: { action: FormAction; topics: Develop[] }) {
  return (
    <ActionForm action={action} id="develop" className="max-w-[40rem] gap-4">
      <SelectField
        name="topic"
        label="What else would you like to work on?"
        options={topics.map((value) => ({ value, label: DEVELOP[value] }))}
      />
      <Submit look="plain">Add what helps with it</Submit>
    </ActionForm>
  );
}

const RHYTHMS = (Object.keys(PACES) as Pace[]).map((value) => ({ value, ...PACES[value] }));

/** How much time there is from now on: what is left of the plan gets other days. */
export function PaceForm({ action, pace }: { action: FormAction; pace: Pace }) {
  return (
    <ActionForm action={action} id="pace-form" className="max-w-[40rem] gap-4">
      <Choices
        name="pace"
        legend="How much time do you have now?"
        hint="What you did, moved, wrote or put on a day yourself stays as it is."
        options={RHYTHMS}
        defaultValue={pace}
      />
      <Submit look="plain">Go at this pace</Submit>
    </ActionForm>
  );
}
