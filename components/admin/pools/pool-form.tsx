"use client";

import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

type Props = { action: FormAction; id: string; pool?: { name: string; purpose: string; version: number } };

/** The words of a talent pool, new or as they stand. */
export function PoolForm({ action, id, pool }: Props) {
  return (
    <ActionForm
      action={action}
      schema={() => import("@/lib/candidates/pool-input").then(({ poolInput }) => poolInput)}
      id={id}
      className="gap-4"
    >
      <input type="hidden" name="version" value={pool?.version ?? 0} />
      <TextField name="name" label="Name" defaultValue={pool?.name} maxLength={80} required />
      <TextField
        name="purpose"
        label="What for"
        hint="Its members read this: first jobs in planning, Leeds to Newcastle"
        defaultValue={pool?.purpose}
        maxLength={200}
        required
      />
      <Submit size="desk" sending="Saving…">
        {pool ? "Save" : "Make the pool"}
      </Submit>
    </ActionForm>
  );
}
