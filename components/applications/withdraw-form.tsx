"use client";

import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { OwnReason } from "./own-reason";

/** One press, and a word of why for whoever wants to say it. */
export function WithdrawForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="withdraw" className="grid gap-5">
      <OwnReason />
      <Submit sending="Taking it back…">Take it back</Submit>
    </ActionForm>
  );
}
