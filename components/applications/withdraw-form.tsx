"use client";

import { CareBeside } from "@/components/recovery/care-beside";
import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** One press, and a word of why for whoever wants to say it. */
export function WithdrawForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="withdraw" className="grid gap-5">
      <CareBeside>
        <TextArea
          name="reason"
          label="Why"
          rows={3}
          optional
          hint="Only our recruiters read it. You owe nobody a reason."
        />
      </CareBeside>
      <Submit sending="Taking it back…">Take it back</Submit>
    </ActionForm>
  );
}
