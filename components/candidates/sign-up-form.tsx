"use client";

import { TickField } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Trap } from "@/components/ui/trap";
import { MARKETING_WORDING } from "@/lib/candidates/vocabulary";

export function SignUpForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="sign-up">
      <TextField name="name" label="Your name" hint="As you would like us to say it" autoComplete="name" />
      <TextField
        name="email"
        label="Your email address"
        hint="One you will still have after you graduate"
        type="email"
        autoComplete="email"
        inputMode="email"
      />
      <TickField name="marketing" label={MARKETING_WORDING} />
      <Trap />
      <Submit>Make my account</Submit>
    </ActionForm>
  );
}
