"use client";

import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** One employer more that must never see them. */
export function BlockForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="block" className="max-w-[34rem] gap-5">
      <TextField
        name="name"
        label="Name of the employer"
        hint="As it is known. Ltd, capitals and “The” make no difference."
        autoComplete="organization"
      />
      <Submit>Never show me to them</Submit>
    </ActionForm>
  );
}
