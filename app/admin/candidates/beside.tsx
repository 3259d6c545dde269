import { Notes } from "@/components/admin/applications/notes";
import { Tasks } from "@/components/admin/applications/tasks";
import { may } from "@/lib/access/permissions";
import type { Staff } from "@/lib/access/viewer";
import { TASK_TEMPLATES } from "@/lib/applications/staff/note-input";
import type { Subject } from "@/lib/applications/staff/about";
import { notesAbout } from "@/lib/applications/staff/notes";
import { taskOwners, tasksAbout } from "@/lib/applications/staff/tasks";
import { workingDayAfter } from "@/lib/core/time/working-days";
import { londonDay } from "@/lib/core/time/dates";
import { finishBeside, noteBeside, taskBeside } from "./beside-actions";

type Props = {
  staff: Staff;
  /** What new ones are about. */
  subject: Subject;
  /** What else is shown: the applications of a candidate. */
  also?: Subject[];
  untold?: string;
  now: Date;
};

/** Tasks and notes about an application or a candidate. */
export async function Beside({ staff, subject, also = [], untold, now }: Props) {
  const subjects = [subject, ...also];
  const [notes, tasks, owners] = await Promise.all([
    notesAbout(staff, subjects),
    tasksAbout(staff, subjects, now),
    taskOwners(staff),
  ]);
  if (!notes || !tasks) return null;
  const mayWrite = may(staff, "write:applications");
  const { about, id } = subject;
  const path = `/admin/${about}s/${id}`;
  const today = londonDay(now);
  return (
    <>
      <Tasks
        tasks={tasks}
        add={mayWrite ? taskBeside.bind(null, about, id) : null}
        finish={(task, isDone) => finishBeside.bind(null, path, task, isDone)}
        owners={owners}
        templates={TASK_TEMPLATES.map(({ title, days }) => ({ title, dueOn: workingDayAfter(today, days) }))}
      />
      <Notes notes={notes} write={mayWrite ? noteBeside.bind(null, about, id) : null} untold={untold} />
    </>
  );
}
