"use client";

import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

const schema = () => import("@/lib/candidates/schema").then(({ profileChange }) => profileChange);

type Props = { action: FormAction; name: string; phone: string | null };

/** Name and phone number. The address is the key to the account and stays. */
export function ProfileForm({ action, name, phone }: Props) {
  return (
    <ActionForm
      action={action}
      schema={schema}
      id="profile"
      start={{ name, phone: phone ?? "" }}
      className="max-w-[34rem] gap-6"
    >
      <TextField name="name" label="Your name" autoComplete="name" />
      <TextField name="phone" label="Your phone number" type="tel" autoComplete="tel" optional />
      <Submit look="plain">Save my details</Submit>
    </ActionForm>
  );
}
