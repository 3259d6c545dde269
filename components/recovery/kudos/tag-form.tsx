"use client";

import { Choices } from "@/components/ui/choices";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { STRENGTHS } from "@/lib/recovery/kudos-input";

const ALL = Object.entries(STRENGTHS).map(([value, label]) => ({ value, label }));

/** What words are filed under. */
export function TagForm({ id, action, strengths }: { id: string; action: FormAction; strengths: string[] }) {
  return (
    <ActionForm action={action} id={`tag-${id}`} start={{ strengths }} className="gap-4">
      <Choices
        name="strengths"
        type="checkbox"
        legend="What does it show?"
        hint="Up to five. The first stands at the beginning of the line that you write from."
        options={ALL}
        className="[&>div>:not(label)]:col-span-full [&>div]:grid [&>div]:gap-x-6 sm:[&>div]:grid-cols-2 xl:[&>div]:grid-cols-3"
      />
      <Submit size="little" look="plain" sending="Saving…">
        Save
      </Submit>
    </ActionForm>
  );
}
