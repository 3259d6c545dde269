"use client";

import { CareBeside } from "@/components/recovery/care-beside";
import { Version } from "@/components/recovery/learning/debrief-form";
import { TickField } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction, FormState } from "@/components/ui/form-state";
import type { AnswerPart } from "./answer-parts";

const schema = () => import("@/lib/recovery/practice-input").then(({ practiceForm }) => practiceForm);

type Props = {
  action: FormAction;
  start: FormState["values"];
  parts: AnswerPart[];
  isHard: boolean;
  isOwn: boolean;
};

/** The own answer in the parts that it has. A question in their own words comes back first anyway, and has no tick. */
export function PracticeForm({ action, start, parts, isHard, isOwn }: Props) {
  return (
    <ActionForm action={action} schema={schema} id="answer" start={start} className="gap-6">
      <Version />
      <CareBeside text={parts.flatMap(({ part }) => start[part] ?? []).join("\n")}>
        {parts.map(({ part, label, hint, rows }) => (
          <TextArea key={part} name={part} rows={rows} label={label} hint={hint} />
        ))}
      </CareBeside>
      {!isOwn && <TickField name="isHard" label="This one throws me: show it first" defaultChecked={isHard} />}
      <Submit sending="Keeping it…" saves>
        Keep my answer
      </Submit>
    </ActionForm>
  );
}
