"use client";

import { CareBeside } from "@/components/recovery/care-beside";
import { Version } from "@/components/recovery/learning/debrief-form";
import { Choices } from "@/components/ui/choices";
import { SelectField, TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { AGAIN, CRITERIA, type Criterion, LEARNED } from "@/lib/recovery/fit/words";

const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

type Props = { action: FormAction; start: FormState["values"]; criteria: Criterion[] };

/** What was learned since, criterion by criterion, and two questions. The snapshot beside it stays as it is. */
export function ReflectionForm({ action, start, criteria }: Props) {
  const typed = [start.surprised, start.note].flat().join("\n");
  return (
    <ActionForm action={action} id="learned" start={start} className="gap-7">
      <Version />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {criteria.map((criterion) => (
          <SelectField
            key={criterion}
            name={`${criterion}Said`}
            label={CRITERIA[criterion]}
            options={optionsOf(LEARNED)}
          />
        ))}
      </div>
      <CareBeside text={typed}>
        <TextArea name="surprised" rows={3} label="What surprised you?" optional />
        <Choices name="again" legend="Knowing this, would you apply again?" optional options={optionsOf(AGAIN)} />
        <TextArea name="note" rows={3} label="A note to yourself" optional />
      </CareBeside>
      <Submit sending="Keeping it…" saves>
        Keep it beside that
      </Submit>
    </ActionForm>
  );
}
