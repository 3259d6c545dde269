"use client";

import { CareBeside } from "@/components/recovery/care-beside";
import { Choices } from "@/components/ui/choices";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { useForm } from "@/components/ui/form-context";
import { CONTROLS, DEBRIEF_STAGES, THEMES } from "@/lib/recovery/learning/words";

export const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The four questions, with what they are about before them. */
export function DebriefFields() {
  const { values = {} } = useForm() ?? {};
  const typed = ["wentWell", "threw", "change"].flatMap((name) => values[name] ?? []).join("\n");
  return (
    <CareBeside text={typed}>
      <div className="grid gap-6 sm:grid-cols-[minmax(0,2fr)_minmax(0,1.3fr)_minmax(0,1fr)] sm:items-end sm:gap-4">
        <TextField name="about" label="Which job, and with whom?" autoComplete="off" />
        <SelectField name="stage" label="How far had it come?" options={optionsOf(DEBRIEF_STAGES)} />
        <TextField name="happenedOn" type="date" label="When was it?" />
      </div>
      <TextArea name="wentWell" rows={3} label="1. What went well?" hint="Also something small. There is always one." />
      <TextArea
        name="threw"
        rows={3}
        label="2. Which question threw you?"
        hint="As you remember it: you can practise it later."
      />
      <Choices
        name="themes"
        type="checkbox"
        legend="What was it about?"
        optional
        options={optionsOf(THEMES)}
        className="[&>div]:grid [&>div]:gap-x-6 sm:[&>div]:grid-cols-2"
      />
      <TextArea name="change" rows={3} label="3. What would you change?" hint="One thing is enough." />
      <Choices
        name="control"
        legend="4. Was it in your hands?"
        hint="Much of it never is: who else applied, what they decided before."
        options={optionsOf(CONTROLS)}
      />
    </CareBeside>
  );
}
