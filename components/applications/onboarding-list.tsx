import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TASK_STATES, type TaskState } from "@/lib/applications/onboarding/onboarding-input";
import type { Task } from "@/lib/applications/onboarding/tasks";
import { fromDateColumn, type LocalDate, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

type Props = {
  tasks: Task[];
  today: LocalDate;
  tick: (taskId: string, state: TaskState) => () => Promise<void>;
  /** What a task needs besides a press; undefined for one that is simply ticked. */
  formOf?: (task: Task) => ReactNode;
  fileUrl?: (task: Task) => string;
};

/** Things to do, with why and by when, and a button each: for the candidate and for somebody at the client. */
export function OnboardingList({ tasks, today, tick, formOf, fileUrl }: Props) {
  return (
    <ul role="list" className="border-t border-line">
      {tasks.map((task) => (
        <TaskItem key={task.id} task={task} today={today} tick={tick} form={formOf?.(task)} fileUrl={fileUrl?.(task)} />
      ))}
    </ul>
  );
}

type ItemProps = { task: Task; today: LocalDate; tick: Props["tick"]; form: ReactNode; fileUrl?: string };

function TaskItem({ task, today, tick, form, fileUrl }: ItemProps) {
  const { id, title, why, state, dueOn, doneAt, file } = task;
  const due = dueOn && fromDateColumn(dueOn);
  const isOpen = state === "open";
  return (
    <li className="grid gap-3 border-b border-line py-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p className={isOpen ? "font-semibold" : "text-quiet"}>{title}</p>
        {isOpen && due && (
          <Badge tone={due < today ? "warn" : "plain"}>{`${due < today ? "Was due" : "By"} ${sayDay(due)}`}</Badge>
        )}
        {!isOpen && doneAt && (
          <Badge tone="good">
            {TASK_STATES[state]}, {sayDay(londonDay(doneAt))}
          </Badge>
        )}
      </div>
      {isOpen && why && <p className="max-w-[38em] text-quiet">{why}</p>}
      {file && fileUrl && (
        <p>
          <a href={fileUrl} className="inline-block py-1 text-sm">
            {file.name}
          </a>
        </p>
      )}
      {isOpen ? (form ?? <Press id={id} title={title} tick={tick} to="done" label="It is done" />) : null}
      {!isOpen && !form && <Press id={id} title={title} tick={tick} to="open" label="Not done after all" />}
    </li>
  );
}

type PressProps = { id: string; title: string; tick: Props["tick"]; to: TaskState; label: string };

const Press = ({ id, title, tick, to, label }: PressProps) => (
  <form action={tick(id, to)}>
    <Button look="plain" size="desk">
      {label}
      <span className="sr-only">: {title}</span>
    </Button>
  </form>
);
