"use client";

import { Choices } from "@/components/ui/choices";
import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

type Props = {
  action: FormAction;
  /** The version that is on screen: a colleague's move in the meantime is noticed by it. */
  version: number;
  moves: { value: string; label: string; hint?: string }[];
};

/** Moves an application: where to, what its candidate reads, and why for us. */
export function MoveForm({ action, version, moves }: Props) {
  return (
    <ActionForm
      action={action}
      schema={() => import("@/lib/applications/staff/schema").then(({ moveInput }) => moveInput)}
      id="move"
      className="grid gap-4"
    >
      <input type="hidden" name="version" value={version} />
      <Choices name="to" legend="Move it to" options={moves} />
      <TextArea
        name="words"
        label="What the candidate reads"
        rows={5}
        optional
        hint="With a no: one true, specific thing about their application. They get it by email, with your name."
      />
      <TextField name="answerDueOn" type="date" label="They hear next by" optional hint="Left empty: what is usual" />
      <TextArea name="reason" label="Why, for us" rows={2} optional hint="Only staff read it. Moves back need one." />
      <Submit size="desk" sending="Moving…">
        Move it
      </Submit>
    </ActionForm>
  );
}
