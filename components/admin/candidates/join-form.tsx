"use client";

import { Choices } from "@/components/ui/choices";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { JOINED_PARTS, PARTS, type JoinedPart } from "@/lib/candidates/join-input";

export interface JoinSide {
  email: string;
  /** Each part as one reads it at a glance. */
  parts: Record<JoinedPart, string>;
}

type Props = { action: FormAction; one: JoinSide; two: JoinSide };

/** Which account is kept, and from which each part is read. */
export function JoinForm({ action, one, two }: Props) {
  // Two accounts often say the same: whose a choice is stands below it.
  const both = (part: JoinedPart) => [
    { value: "one", label: one.parts[part], hint: one.email },
    { value: "two", label: two.parts[part], hint: two.email },
  ];
  return (
    <ActionForm
      action={action}
      schema={() => import("@/lib/candidates/join-input").then(({ joinInput }) => joinInput)}
      id="join"
      className="grid gap-6"
    >
      <Choices
        name="kept"
        legend="Which account do they use?"
        defaultValue="one"
        options={[
          { value: "one", label: one.email },
          { value: "two", label: two.email },
        ]}
      />
      {PARTS.map((part) => (
        <Choices key={part} name={part} legend={JOINED_PARTS[part]} defaultValue="one" options={both(part)} />
      ))}
      <Submit size="desk" sending="Joining…">
        They are one person
      </Submit>
    </ActionForm>
  );
}
