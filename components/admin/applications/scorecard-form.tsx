"use client";

import type { KeyboardEvent } from "react";
import { Fieldset } from "@/components/ui/fieldset";
import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import { useField } from "@/components/ui/form-context";
import type { FormAction } from "@/components/ui/form-state";
import { Tick } from "@/components/ui/tick";
import { SCORES } from "@/lib/applications/scorecards/scorecard-input";
import { firstOf } from "@/lib/core/forms/first-of";

type Props = {
  action: FormAction;
  form: { id: string; criteria: { position: number; name: string; good: string }[] };
  start: Record<string, string>;
};

/** One reviewer's scorecard: each criterion a score and what it goes by. The keys 1 to 4 choose a score. */
export function ScorecardForm({ action, form, start }: Props) {
  return (
    <ActionForm action={action} id="card" start={start} className="gap-6">
      <input type="hidden" name="form" value={form.id} />
      {form.criteria.map((criterion) => (
        <div key={criterion.position} className="grid gap-3">
          <Score {...criterion} />
          <TextArea
            name={`evidence-${criterion.position}`}
            label={
              <>
                What you go by<span className="sr-only">: {criterion.name}</span>
              </>
            }
            rows={2}
            maxLength={1000}
          />
        </div>
      ))}
      <TextArea
        name="note"
        label="Anything else"
        rows={2}
        optional
        maxLength={2000}
        hint="The candidate can ask to read all of this."
      />
      <div className="flex flex-wrap gap-3">
        <Submit name="act" value="hand-in" size="desk" sending="Handing in…">
          Hand it in
        </Submit>
        <Submit name="act" value="keep" size="desk" look="plain" sending="Keeping…">
          Keep as a draft
        </Submit>
      </div>
      <p className="text-sm text-quiet">
        Handed in, it does not change any more, and you can read what the others wrote.
      </p>
    </ActionForm>
  );
}

/** A row of four; a key 1 to 4 anywhere in it chooses. */
function Score({ position, name, good }: { position: number; name: string; good: string }) {
  const { id, error, typed, control } = useField({ name: `score-${position}` });
  const chosen = firstOf(typed ?? []);
  return (
    <div onKeyDown={chooseByKey}>
      <Fieldset legend={name} id={id} hint={good} error={error}>
        <div className="flex flex-wrap gap-x-6">
          {Object.entries(SCORES).map(([value, label]) => (
            <Tick
              key={value}
              {...control}
              aria-describedby={undefined}
              type="radio"
              id={value === "1" ? id : `${id}-${value}`}
              value={value}
              label={`${value} ${label}`}
              defaultChecked={chosen === value}
            />
          ))}
        </div>
      </Fieldset>
    </div>
  );
}

function chooseByKey(event: KeyboardEvent<HTMLDivElement>) {
  if (!/^[1-4]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  const radio = event.currentTarget.querySelector<HTMLInputElement>(`input[type="radio"][value="${event.key}"]`);
  if (!radio) return;
  event.preventDefault();
  radio.click();
  radio.focus();
}
