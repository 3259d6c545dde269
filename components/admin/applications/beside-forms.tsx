"use client";

import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import type { LocalDate } from "@/lib/core/time/dates";

const noteSchema = () =>
  import("@/lib/applications/staff/note-input").then(({ candidateNoteInput }) => candidateNoteInput);
const taskSchema = () => import("@/lib/applications/staff/note-input").then(({ taskInput }) => taskInput);

/** A new note. Whoever it is about may ask to read it (UK GDPR art. 15), which whoever writes it should know first. */
export function BesideNoteForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} schema={noteSchema} id="note" className="gap-3">
      <TextArea
        name="text"
        label="Write a note"
        rows={3}
        hint="The candidate may ask to read this. @Name puts it on a colleague’s Today."
      />
      <Submit size="desk" look="plain" sending="Keeping…">
        Keep the note
      </Submit>
    </ActionForm>
  );
}

type TaskProps = {
  action: FormAction;
  owners: { id: string; name: string }[];
  templates: { title: string; dueOn: LocalDate }[];
};

/** Something to do. The usual ones are offered as one types, and fill in their day where there is script. */
export function BesideTaskForm({ action, owners, templates }: TaskProps) {
  return (
    <ActionForm action={action} schema={taskSchema} id="task" className="gap-3">
      <TextField
        name="title"
        label="What is to be done"
        list="task-templates"
        autoComplete="off"
        onInput={(event) => fillDay(event.currentTarget, templates)}
      />
      <datalist id="task-templates">
        {templates.map(({ title }) => (
          <option key={title} value={title} />
        ))}
      </datalist>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField name="dueOn" type="date" label="By" />
        <SelectField
          name="owner"
          label="Whose it is"
          prompt="Mine"
          options={[
            { value: "nobody", label: "Anybody’s" },
            ...owners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <Submit size="desk" look="plain" sending="Keeping…">
        Add the task
      </Submit>
    </ActionForm>
  );
}

function fillDay(field: HTMLInputElement, templates: TaskProps["templates"]): void {
  const chosen = templates.find(({ title }) => title === field.value);
  const day = field.form?.elements.namedItem("dueOn");
  if (chosen && day instanceof HTMLInputElement && day.value === "") day.value = chosen.dueOn;
}
