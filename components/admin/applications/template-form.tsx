"use client";

import { TickField } from "@/components/ui/choices";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { OWNERS, TASK_KINDS, type TemplateTask } from "@/lib/applications/onboarding/onboarding-input";

const WHOSE = Object.entries(OWNERS).map(([value, label]) => ({ value, label }));
const KINDS = Object.entries(TASK_KINDS).map(([value, label]) => ({ value, label }));
/** Empty lines at the end, for what is missing. */
const SPARE = 3;

/** The whole list, a line each, with some empty ones to add to. */
export function TemplateForm({ action, tasks }: { action: FormAction; tasks: TemplateTask[] }) {
  const lines: Partial<TemplateTask>[] = [...tasks, ...Array.from({ length: SPARE }, () => ({}))];
  return (
    <ActionForm action={action} id="list" className="grid gap-6">
      <input type="hidden" name="count" value={lines.length} />
      {lines.map((task, at) => (
        <fieldset key={at} className="grid gap-3 border-t border-line pt-4">
          <legend className="sr-only">{task.title ?? `Another thing, ${at - tasks.length + 1}`}</legend>
          <TextField name={`title-${at}`} label="What" defaultValue={task.title} optional={!task.title} />
          <TextField name={`why-${at}`} label="Why" defaultValue={task.why} optional />
          <div className="grid items-start gap-3 sm:grid-cols-3">
            <SelectField name={`owner-${at}`} label="Whose" options={WHOSE} defaultValue={task.owner ?? "candidate"} />
            <SelectField name={`kind-${at}`} label="Kind" options={KINDS} defaultValue={task.kind ?? "plain"} />
            <TextField
              name={`offset-${at}`}
              label="Days from the first day"
              inputMode="numeric"
              defaultValue={task.offset?.toString() ?? "-5"}
            />
          </div>
          <TickField name={`needsFile-${at}`} label="Asks for a file" defaultChecked={task.needsFile} />
        </fieldset>
      ))}
      <Submit size="desk" sending="Saving…">
        Save the list
      </Submit>
    </ActionForm>
  );
}
