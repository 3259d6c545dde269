import { DeskSection, Nothing } from "@/components/admin/desk-section";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import type { FormAction } from "@/components/ui/form-state";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { TaskForStaff } from "@/lib/applications/staff/tasks";
import { type LocalDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { BesideTaskForm } from "./beside-forms";

type Props = {
  tasks: TaskForStaff[];
  /** Null for whoever may not write. */
  add: FormAction | null;
  finish: (id: string, isDone: boolean) => () => Promise<void>;
  owners: { id: string; name: string }[];
  /** Tasks that come again and again, with the day that each would have. */
  templates: { title: string; dueOn: LocalDate }[];
};

/** What is to be done, by whom and by when, and what has been. */
export function Tasks({ tasks, add, finish, owners, templates }: Props) {
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  const done = tasks.filter(({ doneAt }) => doneAt !== null);
  return (
    <DeskSection id="tasks" title="Tasks" count={open.length}>
      {open.length === 0 && <Nothing>Nothing is to be done.</Nothing>}
      <List tasks={open} finish={add && finish} />
      {done.length > 0 && (
        <details>
          <summary className="cursor-pointer text-quiet">Done: {done.length}</summary>
          <List tasks={done} finish={add && finish} />
        </details>
      )}
      {add && (
        <details>
          <summary className="cursor-pointer font-semibold">Add a task</summary>
          <div className="mt-3">
            <BesideTaskForm key={tasks.length} action={add} owners={owners} templates={templates} />
          </div>
        </details>
      )}
    </DeskSection>
  );
}

function List({ tasks, finish }: { tasks: TaskForStaff[]; finish: Props["finish"] | null }) {
  return (
    <ul role="list" className="grid gap-2">
      {tasks.map(({ id, title, dueOn, isOverdue, owner, doneAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line pb-2">
          <p className="min-w-[min(12rem,100%)] flex-1">
            {title}
            <span className={cx("block text-sm", isOverdue ? "font-semibold text-bad" : "text-quiet")}>
              {isOverdue ? "Overdue, was for" : "By"} {sayDay(dueOn, { weekday: true })}, {owner ?? "anybody"}
            </span>
          </p>
          {finish && (
            <form action={finish(id, doneAt === null)}>
              <Button size="desk" look="plain">
                {doneAt === null ? "Done" : "Open it again"}
                <VisuallyHidden>: {title}</VisuallyHidden>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
