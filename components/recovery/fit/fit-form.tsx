"use client";

import { Version } from "@/components/recovery/learning/debrief-form";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { FitFields } from "./fit-fields";

/** What matters, weighed. */
export function FitForm({ action, start }: { action: FormAction; start: FormState["values"] }) {
  return (
    <ActionForm action={action} id="fit" start={start} className="gap-7">
      <Version />
      <FitFields />
      <Submit sending="Keeping it…" saves>
        Keep what matters to me
      </Submit>
    </ActionForm>
  );
}
