import type { Prisma } from "@/lib/core/db";
import type { Owner, TaskKind, TaskState } from "./onboarding-input";

/** Something that is to be done before or after the first day. Days are London ones, as midnights in UTC. */
export interface Task {
  id: string;
  owner: Owner;
  kind: TaskKind;
  title: string;
  why: string;
  dueOn: Date | null;
  state: TaskState;
  doneAt: Date | null;
  doneBy: string | null;
  needsFile: boolean;
  file: { name: string } | null;
}

/** Which of a placement's tasks are read, and in which order: the soonest first, those without a day last. */
export const TASKS = {
  orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { position: "asc" }],
  select: {
    id: true,
    owner: true,
    kind: true,
    title: true,
    why: true,
    dueOn: true,
    state: true,
    doneAt: true,
    doneBy: true,
    needsFile: true,
    file: { select: { originalName: true } },
  },
} as const satisfies Prisma.Placement$tasksArgs;

type TaskRow = Prisma.OnboardingTaskGetPayload<typeof TASKS>;

/** A row of them as its readers know it. */
export const asTask = ({ file, owner, kind, state, ...row }: TaskRow): Task => ({
  ...row,
  owner: owner as Owner,
  kind: kind as TaskKind,
  state: state as TaskState,
  file: file && { name: file.originalName },
});
