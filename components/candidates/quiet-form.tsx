"use client";

import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** The first and the last day on which nothing comes that can wait. */
export function QuietForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="quiet" className="max-w-[34rem] gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="fromOn" type="date" label="From" />
        <TextField name="untilOn" type="date" label="To the end of" />
      </div>
      <Submit sending="Keeping it…">Keep these days quiet</Submit>
    </ActionForm>
  );
}
