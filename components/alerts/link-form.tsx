"use client";

import { ActionForm, Submit } from "@/components/ui/form";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Trap } from "@/components/ui/trap";

const schema = () => import("@/lib/alerts/schema").then(({ manageRequest }) => manageRequest);

/** Asks for the link to one's alerts. */
export function LinkForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} schema={schema} id="link">
      <TextField name="email" type="email" label="Your email address" autoComplete="email" inputMode="email" />
      <Trap />
      <Submit>Send me the link</Submit>
    </ActionForm>
  );
}
