"use client";

import { CareBeside } from "@/components/recovery/care-beside";
import { Choices } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { USEFUL } from "@/lib/applications/feedback/feedback-input";

type Props = { action: FormAction; rating: { useful: number; missing: string | null } | null };

/** How useful it was: so that the next person gets better. */
export function RatingForm({ action, rating }: Props) {
  return (
    <ActionForm action={action} id="rating" className="gap-5">
      <Choices
        name="useful"
        legend="How useful was this?"
        options={USEFUL.map((label, at) => ({ value: String(at + 1), label }))}
        defaultValue={rating ? String(rating.useful) : undefined}
      />
      <CareBeside>
        <TextArea
          name="missing"
          label="What was missing?"
          hint="We read it, and tell whoever wrote the feedback nothing of it."
          rows={2}
          defaultValue={rating?.missing ?? undefined}
          optional
        />
      </CareBeside>
      <Submit look="plain" size="little" sending="Saving…">
        {rating ? "Change my answer" : "Send my answer"}
      </Submit>
    </ActionForm>
  );
}
