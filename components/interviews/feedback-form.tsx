"use client";

import { Choices } from "@/components/ui/choices";
import { SelectField, TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

type Option = { value: string; label: string };
type Props = { action: FormAction; criteria: string[]; recommendations: Option[]; marks: Option[] };

/** Two minutes: one question that must be answered, and short ones that help. */
export function FeedbackForm({ action, criteria, recommendations, marks }: Props) {
  return (
    <ActionForm action={action} id="feedback" className="gap-7">
      <Choices name="recommendation" legend="Should we go on with them?" options={recommendations} />
      {criteria.map((criterion, at) => (
        <SelectField key={criterion} name={`rating${at + 1}`} label={criterion} options={marks} optional />
      ))}
      <TextArea name="wentWell" label="What went well?" rows={3} optional />
      <TextArea name="missing" label="What was missing?" rows={3} optional />
      <TextArea
        name="suggestion"
        label="One thing they could do better next time"
        rows={3}
        optional
        hint="Put it so that you would be glad to read it yourself: they may."
      />
      <Submit sending="Sending…">Send</Submit>
    </ActionForm>
  );
}
