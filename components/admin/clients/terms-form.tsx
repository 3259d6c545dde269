"use client";

import { FeeFields } from "@/components/admin/fee-fields";
import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** Terms of business as they were agreed; they take the place of those before. */
export function TermsForm({ action }: { action: FormAction }) {
  return (
    <ActionForm
      action={action}
      id="terms"
      schema={() => import("@/lib/clients/terms-input").then(({ termsInput }) => termsInput)}
      start={{ rebateDays: "0" }}
    >
      <FeeFields prompt="Choose one" />
      <TextField
        name="rebateDays"
        label="Rebate, in days"
        inputMode="numeric"
        hint="How long after the start they get money back when it does not work out. 56 is eight weeks."
        className="sm:max-w-80"
      />
      <div className="grid gap-6 sm:grid-cols-3">
        <TextField name="signedOn" label="Signed on" type="date" optional />
        <TextField name="signedBy" label="Signed by" optional autoComplete="off" />
        <TextField name="validUntil" label="Valid until" type="date" optional />
      </div>
      <Submit size="desk" sending="Saving…">
        Record the terms
      </Submit>
    </ActionForm>
  );
}
