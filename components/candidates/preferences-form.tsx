"use client";

import { Choices, TickField } from "@/components/ui/choices";
import { SelectField, TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import { useForm } from "@/components/ui/form-context";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { firstOf } from "@/lib/core/forms/first-of";

export type Choice = { value: string; label: string };

type Props = {
  action: FormAction;
  start: FormState["values"];
  /** The words of a search of jobs, made where they are known. */
  choices: Record<"sector" | "contract" | "workplace" | "radius" | "pay" | "starts", Choice[]>;
};

/** What somebody looks for. Everything may be left open. */
export function PreferencesForm({ action, start, choices }: Props) {
  return (
    <ActionForm action={action} id="preferences" start={start} className="max-w-[40rem] gap-8">
      <Version />
      <Choices
        name="sector"
        type="checkbox"
        legend="Kinds of work"
        options={choices.sector}
        optional
        className="sm:[&>div]:columns-2"
      />
      <Choices name="contract" type="checkbox" legend="Contract" options={choices.contract} optional />
      <Choices name="workplace" type="checkbox" legend="Where you work" options={choices.workplace} optional />
      <TextArea
        name="places"
        label="Places"
        hint="Towns or postcodes, up to three, one in each line"
        rows={3}
        optional
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField name="radius" label="How far from there" options={choices.radius} />
        <SelectField name="salaryMin" label="Pay from" options={choices.pay} prompt="Any, stated or not" />
        <SelectField name="starts" label="When you could start" options={choices.starts} prompt="Whenever" />
      </div>
      <TickField name="sponsorship" label="I would need a visa that the employer sponsors" />
      <Submit sending="Saving…">Save what I look for</Submit>
    </ActionForm>
  );
}

function Version() {
  const version = useForm()?.values.version;
  return <input type="hidden" name="version" value={firstOf(version ?? "0")} readOnly />;
}
