"use client";

import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Trap } from "@/components/ui/trap";

/** One address, one button: there is no password. */
export function SignInForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="sign-in">
      <TextField name="email" label="Your email address" type="email" autoComplete="email" inputMode="email" />
      <Trap />
      <Submit>Email me a sign-in link</Submit>
    </ActionForm>
  );
}
