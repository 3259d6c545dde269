"use client";

import { Choices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

type Props = { action: FormAction; review: { isBlind: boolean; reason: string | null }; mayWrite: boolean };

/** Whether a job's applications are read without names until they are shortlisted. */
export function ReviewForm({ action, review: { isBlind, reason }, mayWrite }: Props) {
  if (!mayWrite)
    return (
      <p>
        {isBlind ? "Read without names until they are shortlisted." : `Read by name${reason ? `: ${reason}` : "."}`}
      </p>
    );
  return (
    <ActionForm
      action={action}
      schema={() => import("@/lib/applications/blind/schema").then(({ reviewInput }) => reviewInput)}
      id="review"
      className="gap-5"
    >
      <Choices
        name="names"
        legend="How are the applications read?"
        defaultValue={isBlind ? "hidden" : "shown"}
        options={[
          {
            value: "hidden",
            label: "Without names until they are shortlisted",
            hint: "Name, address, phone number, dates and places of study are left out until it goes to the client or to an interview.",
          },
          { value: "shown", label: "By name from the start", hint: "It is written down who said so, and why." },
        ]}
      />
      <TextField name="reason" label="Why by name" optional defaultValue={reason ?? ""} maxLength={500} />
      <Submit size="desk" sending="Saving…">
        Save
      </Submit>
    </ActionForm>
  );
}
