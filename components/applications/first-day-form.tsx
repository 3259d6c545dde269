"use client";

import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** The plan of a first day, as whoever starts reads it. */
export function FirstDayForm({ action, firstDay }: { action: FormAction; firstDay: string }) {
  return (
    <ActionForm action={action} id="first-day" start={{ firstDay }} className="grid gap-3">
      <TextArea
        name="firstDay"
        label="The plan"
        rows={5}
        hint="Where, when, whom to ask for, what to bring, where lunch is. They read it the day before."
      />
      <Submit look="plain" sending="Saving…">
        Save the plan
      </Submit>
    </ActionForm>
  );
}
