"use client";

import { CareBeside } from "../care-beside";
import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** Asks that somebody else look at a no again. */
export function LookForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="look">
      <CareBeside>
        <TextArea
          name="words"
          label="What should they look at?"
          hint="Something in your application that you think was missed. Please leave out anything about your health or beliefs."
          rows={4}
          optional
        />
      </CareBeside>
      <Submit look="plain" sending="Asking…">
        Ask for a second look
      </Submit>
    </ActionForm>
  );
}
