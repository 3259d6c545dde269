"use client";

import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** Another address for the account. */
export function ChangeEmailForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="address-form" className="max-w-[34rem] gap-5">
      <TextField
        name="email"
        label="Your new email address"
        hint="We send a link there. Nothing changes before you press its button."
        type="email"
        autoComplete="email"
        inputMode="email"
      />
      <Submit look="plain">Send me the link</Submit>
    </ActionForm>
  );
}

/** Another name for a passkey. */
export function NamePasskeyForm({ action, id, name }: { action: FormAction; id: string; name: string }) {
  return (
    <ActionForm action={action} id={`passkey-${id}`} start={{ name }} className="max-w-[24rem] gap-3 py-3">
      <TextField name="name" label="Name of the passkey" maxLength={60} />
      <Submit look="plain" size="little">
        Rename it
      </Submit>
    </ActionForm>
  );
}
