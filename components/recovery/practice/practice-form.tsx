"use client";

import { CareBeside } from "@/components/recovery/care-beside";
import { Version } from "@/components/recovery/learning/debrief-form";
import { TickField } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { STAR, STAR_PARTS } from "@/lib/recovery/practice/words";

const schema = () => import("@/lib/recovery/practice-input").then(({ practiceForm }) => practiceForm);

type Props = { action: FormAction; start: FormState["values"]; isHard: boolean; isOwn: boolean };

/** The own answer in four parts. A question in their own words comes back first anyway, and has no tick. */
export function PracticeForm({ action, start, isHard, isOwn }: Props) {
  return (
    <ActionForm action={action} schema={schema} id="answer" start={start} className="gap-6">
      <Version />
      <CareBeside text={STAR_PARTS.flatMap((part) => start[part] ?? []).join("\n")}>
        {STAR_PARTS.map((part) => (
          <TextArea
            key={part}
            name={part}
            rows={part === "action" ? 5 : 3}
            label={STAR[part].label}
            hint={STAR[part].hint}
          />
        ))}
      </CareBeside>
      {!isOwn && <TickField name="isHard" label="This one throws me: show it first" defaultChecked={isHard} />}
      <Submit sending="Keeping it…" saves>
        Keep my answer
      </Submit>
    </ActionForm>
  );
}
