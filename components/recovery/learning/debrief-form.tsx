"use client";

import { ActionForm, Submit } from "@/components/ui/form";
import { useForm } from "@/components/ui/form-context";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { firstOf } from "@/lib/core/forms/first-of";
import { DebriefFields } from "./debrief-fields";

const schema = () => import("@/lib/recovery/debrief-input").then(({ debriefForm }) => debriefForm);

type Props = { action: FormAction; start: FormState["values"]; save: string };

/** Writes a debrief, or changes one. */
export function DebriefForm({ action, start, save }: Props) {
  return (
    <ActionForm action={action} schema={schema} id="debrief" start={start} className="max-w-[46rem] gap-7">
      <Version />
      <DebriefFields />
      <Submit sending="Keeping it…" saves>
        {save}
      </Submit>
    </ActionForm>
  );
}

/** Over which version it was filled in: what another device saved meanwhile is not written over unseen. */
export function Version() {
  const form = useForm();
  const version = firstOf(form?.values.version ?? "0");
  return <input key={version} type="hidden" name="version" defaultValue={version} />;
}
