"use client";

import { SelectField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { type LocalDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { REVISITS } from "@/lib/recovery/debrief-input";

const WHEN = Object.entries(REVISITS).map(([value, { label }]) => ({ value, label }));

/** When somebody wants to be reminded of what they wrote: once, by a letter that says nothing of it. */
export function RevisitForm({ action, on }: { action: FormAction; on: LocalDate | null }) {
  return (
    <ActionForm action={action} id="revisit-form" className="gap-3">
      <SelectField
        name="when"
        label="Read it again?"
        hint={
          on
            ? `We remind you on ${sayDay(on)}, once. The email says nothing of what is in it.`
            : "Things look different after some weeks. One email reminds you, and says nothing of what is in it."
        }
        options={WHEN}
        defaultValue={on ? "never" : "month"}
      />
      <Submit look="plain" size="little" sending="Keeping it…">
        {on ? "Change it" : "Remind me"}
      </Submit>
    </ActionForm>
  );
}
