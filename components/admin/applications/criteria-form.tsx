"use client";

import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { type Criterion, FEWEST_CRITERIA, POSITIONS } from "@/lib/applications/scorecards/scorecard-input";

type Props = { action: FormAction; version: number; criteria: Criterion[]; mayWrite: boolean };

/** What a job's applications are judged by, in seven rows of which some may be empty. */
export function CriteriaForm({ action, version, criteria, mayWrite }: Props) {
  if (!mayWrite) return <CriteriaList criteria={criteria} />;
  return (
    <ActionForm
      action={action}
      schema={() => import("@/lib/applications/scorecards/scorecard-input").then(({ criteriaInput }) => criteriaInput)}
      id="criteria-form"
      className="gap-6"
    >
      <input type="hidden" name="version" value={version} />
      {POSITIONS.map((at) => (
        <fieldset key={at} className="grid gap-3 border-t border-line pt-4 first-of-type:border-0 first-of-type:pt-0">
          <legend className="sr-only">Criterion {at}</legend>
          <TextField
            name={`name-${at}`}
            label={`${at}. What`}
            optional={at > FEWEST_CRITERIA}
            defaultValue={criteria[at - 1]?.name}
            maxLength={80}
          />
          <TextArea
            name={`good-${at}`}
            label="What good evidence looks like"
            rows={2}
            optional={at > FEWEST_CRITERIA}
            defaultValue={criteria[at - 1]?.good}
            maxLength={500}
          />
        </fieldset>
      ))}
      <Submit size="desk" sending="Saving…">
        Judge everybody by these
      </Submit>
    </ActionForm>
  );
}

function CriteriaList({ criteria }: Pick<Props, "criteria">) {
  if (criteria.length === 0) return <p className="text-quiet">Nobody has written them yet.</p>;
  return (
    <ol role="list" className="grid gap-3">
      {criteria.map(({ name, good }) => (
        <li key={name}>
          <strong>{name}</strong>: {good}
        </li>
      ))}
    </ol>
  );
}
