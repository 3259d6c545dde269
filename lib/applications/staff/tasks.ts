import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { StaffRole, Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { blindOf } from "../blind/hiding";
import { REVIEW_FACTS } from "../blind/review-state";
import type { TaskInput } from "./note-input";
import { isThere, keyOf, type Subject, writerOf } from "./about";

export interface TaskForStaff {
  id: string;
  title: string;
  dueOn: LocalDate;
  isOverdue: boolean;
  /** Null is everybody's. */
  owner: string | null;
  doneAt: Date | null;
  applicationId: string | null;
  candidateId: string | null;
  /** Whom it is about. */
  who: string;
}

const MOST = 100;
const ROW = {
  id: true,
  title: true,
  dueOn: true,
  doneAt: true,
  applicationId: true,
  candidateId: true,
  owner: { select: { person: { select: { name: true } } } },
  application: {
    select: {
      id: true,
      name: true,
      reveal: REVIEW_FACTS.reveal,
      job: { select: { title: true, ...REVIEW_FACTS.job.select } },
    },
  },
  candidate: { select: { person: { select: { name: true } } } },
} as const satisfies Prisma.CandidateTaskSelect;

/** What is to be done about an application or a candidate, what is open first. Null for whoever may not read it. */
export async function tasksAbout(viewer: Viewer, subjects: Subject[], now: Date): Promise<TaskForStaff[] | null> {
  if (!may(viewer, "read:applications")) return null;
  const rows = await db.candidateTask.findMany({
    where: { OR: subjects.filter(({ id }) => isUuid(id)).map(keyOf) },
    orderBy: [{ doneAt: { sort: "desc", nulls: "first" } }, { dueOn: "asc" }, { id: "asc" }],
    take: MOST,
    select: ROW,
  });
  return rows.map((row) => asTask(row, now));
}

type Row = Prisma.CandidateTaskGetPayload<{ select: typeof ROW }>;

function asTask({ owner, dueOn, application, candidate, ...row }: Row, now: Date): TaskForStaff {
  const day = fromDateColumn(dueOn);
  const isOverdue = row.doneAt === null && day < londonDay(now);
  const who = application ? aboutWhom(application) : (candidate?.person.name ?? "");
  return { ...row, who, dueOn: day, isOverdue, owner: owner?.person.name ?? null };
}

function aboutWhom({ id, name, job, reveal }: NonNullable<Row["application"]>): string {
  return `${blindOf({ id, name }, { reveal, job }).name}, ${job.title}`;
}

const SHOWN = 8;

/**
 * The viewer's open tasks and those of nobody, the earliest first; everybody's with `isAll`. Null for whoever may not read
 * them.
 */
export async function ownTasks(
  viewer: Viewer,
  isAll: boolean,
  now: Date,
): Promise<{ items: TaskForStaff[]; total: number } | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:applications")) return null;
  const own = isAll ? {} : { OR: [{ ownerId: viewer.personId }, { ownerId: null }] };
  const where = { doneAt: null, ...own } satisfies Prisma.CandidateTaskWhereInput;
  const [rows, total] = await Promise.all([
    db.candidateTask.findMany({ where, orderBy: [{ dueOn: "asc" }, { id: "asc" }], take: SHOWN, select: ROW }),
    db.candidateTask.count({ where }),
  ]);
  return { items: rows.map((row) => asTask(row, now)), total };
}

/** Colleagues a task can be given to: those who may see to it. */
export async function taskOwners(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  if (!may(viewer, "write:applications")) return [];
  const rows = await db.staff.findMany({
    where: { leftAt: null },
    orderBy: { person: { name: "asc" } },
    select: { personId: true, role: true, person: { select: { name: true } } },
  });
  return rows
    .filter(({ role }) => mayDo(role as StaffRole))
    .map(({ personId, person }) => ({ id: personId, name: person.name }));
}

const mayDo = (role: StaffRole) =>
  may({ kind: "staff", personId: "", email: "", name: "", role }, "write:applications");

export type TaskOutcome = { ok: true; id: string } | { ok: false; reason: "not-found" | "no-such-owner" };

/** Writes down something to do. */
export async function addTask(viewer: Viewer, about: Subject, given: TaskInput, now: Date): Promise<TaskOutcome> {
  const writer = writerOf(viewer, about);
  if (!writer) return { ok: false, reason: "not-found" };
  const { title, dueOn, owner } = given;
  const ownerId = owner === "nobody" ? null : (owner ?? writer.personId);
  if (ownerId && !(await taskOwners(viewer)).some(({ id }) => id === ownerId))
    return { ok: false, reason: "no-such-owner" };
  return db.$transaction(async (tx) => {
    if (!(await isThere(tx, about))) return { ok: false, reason: "not-found" } as const;
    const data = { ...keyOf(about), title, dueOn: toDateColumn(dueOn), ownerId, createdById: writer.personId };
    const { id } = await tx.candidateTask.create({ data: { ...data, createdAt: now }, select: { id: true } });
    const details = { to: { task: id, dueOn, owner: ownerId } };
    const entry = { actorId: writer.personId, action: "task", subject: about.about, subjectId: about.id, details };
    await audit(tx, entry);
    return { ok: true, id } as const;
  });
}

/**
 * A task is done, or after all not. False when it is not there, or stands so already; and for whoever said the no at which
 * somebody else is to look again: that is not theirs to tick off (trigger second_look_task_by_another).
 */
export async function finishTask(viewer: Viewer, id: string, isDone: boolean, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    if (isDone && (await isOfOwnNo(tx, id, viewer.personId))) return false;
    const where = { id, doneAt: isDone ? null : { not: null } };
    const done = isDone ? { doneAt: now, doneById: viewer.personId } : { doneAt: null, doneById: null };
    const [task] = await tx.candidateTask.updateManyAndReturn({
      where,
      data: done,
      select: { applicationId: true, candidateId: true },
    });
    if (!task) return false;
    const subject = task.applicationId ? "application" : "candidate";
    const details = { from: { task: id, isDone: !isDone }, to: { task: id, isDone } };
    const subjectId = task.applicationId ?? task.candidateId ?? "";
    await audit(tx, { actorId: viewer.personId, action: "task-done", subject, subjectId, details });
    return true;
  });
}

async function isOfOwnNo(tx: Tx, taskId: string, staffId: string): Promise<boolean> {
  const where = {
    id: taskId,
    once: { startsWith: "second-look:" },
    application: { secondLook: { decidedBy: staffId } },
  };
  return (await tx.candidateTask.count({ where })) > 0;
}
