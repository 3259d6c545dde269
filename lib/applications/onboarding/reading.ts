import { may } from "@/lib/access/permissions";
import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import type { CheckInKind, RightToWorkKind, TaskState } from "./onboarding-input";
import { ownedBy } from "@/lib/access/own-applications";
import { type CvToRead, openCv } from "../queries";
import type { Stage } from "../vocabulary";
import { openLink } from "./links";
import { asTask, type Task, TASKS } from "./tasks";

export interface CheckInFacts {
  id: string;
  kind: CheckInKind;
  side: "candidate" | "client";
  dueOn: Date | null;
  sentAt: Date | null;
  mood: number | null;
  note: string | null;
  wantsCall: boolean;
  answeredAt: Date | null;
  seenToAt: Date | null;
}

const CHECK_INS = {
  orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { kind: "desc" }, { side: "asc" }],
  omit: { placementId: true },
} as const satisfies Prisma.Placement$checkInsArgs;

/** What was agreed that the client pays us. */
export interface Fee {
  feeModel: string | null;
  feePoints: number | null;
  feePence: number | null;
}

export interface PlacementForStaff extends Fee {
  id: string;
  version: number;
  stage: Stage;
  applicationVersion: number;
  startOn: Date | null;
  endsOn: Date | null;
  firstDay: string;
  settledOn: Date | null;
  endedOn: Date | null;
  endedWhy: string | null;
  contact: { id: string; name: string; email: string | null; phone: string | null } | null;
  /** Who else could be spoken to. */
  contacts: { id: string; name: string }[];
  /** The vacancy had no place left. */
  isOverHeadcount: boolean;
  tasks: Task[];
  checkIns: CheckInFacts[];
  checks: { kind: RightToWorkKind; checkedBy: string; checkedOn: Date; validUntil: Date | null; recordedAt: Date }[];
  /** Three months have passed: staff may say that all has settled. */
  canSettle: boolean;
  mayWrite: boolean;
}

/**
 * What follows a yes, for staff: the newest placement of an application; null when there is none or it is not theirs to
 * read.
 */
export async function placementForStaff(
  viewer: Viewer,
  applicationId: string,
  now: Date,
): Promise<PlacementForStaff | null> {
  if (!may(viewer, "read:applications") || !isUuid(applicationId)) return null;
  const row = await db.placement.findFirst({
    where: { applicationId },
    orderBy: { madeAt: "desc" },
    select: {
      id: true,
      version: true,
      startOn: true,
      endsOn: true,
      firstDay: true,
      settledOn: true,
      endedOn: true,
      endedWhy: true,
      feeModel: true,
      feePoints: true,
      feePence: true,
      vacancyId: true,
      isCounted: true,
      contact: { select: { id: true, name: true, email: true, phone: true } },
      tasks: TASKS,
      checkIns: CHECK_INS,
      checks: { orderBy: { recordedAt: "desc" }, omit: { id: true, placementId: true, recordedBy: true } },
      application: { select: { stage: true, version: true, job: { select: { clientId: true } } } },
    },
  });
  if (!row) return null;
  const { application, vacancyId, isCounted, tasks, checkIns, checks, ...facts } = row;
  const mayWrite = may(viewer, "write:applications");
  return {
    ...facts,
    stage: application.stage,
    applicationVersion: application.version,
    contacts: await contactsOf(application.job.clientId),
    isOverHeadcount: vacancyId !== null && !isCounted && facts.endedOn === null,
    tasks: tasks.map(asTask),
    checkIns: checkIns.map(asCheckIn),
    checks: checks.map((check) => ({ ...check, kind: check.kind as RightToWorkKind })),
    canSettle: mayWrite && application.stage === "onboarding" && isThreeMonthsOn(checkIns, now),
    mayWrite: mayWrite && facts.endedOn === null,
  };
}

const asCheckIn = ({ kind, side, ...row }: Omit<CheckInFacts, "kind" | "side"> & { kind: string; side: string }) => ({
  ...row,
  kind: kind as CheckInKind,
  side: side as CheckInFacts["side"],
});

/** The day of the last check-in has come. */
export const isThreeMonthsOn = (checkIns: { kind: string; dueOn: Date | null }[], now: Date): boolean =>
  checkIns.some(({ kind, dueOn }) => kind === "month-3" && dueOn !== null && dueOn <= toDateColumn(londonDay(now)));

const contactsOf = async (clientId: string | null) =>
  clientId === null
    ? []
    : db.clientContact.findMany({
        where: { clientId, leftAt: null },
        orderBy: { name: "asc" },
        select: { id: true, name: true },
      });

export interface OwnPlacement {
  job: { title: string; employer: string };
  startOn: Date | null;
  firstDay: string;
  isOver: boolean;
  /** Theirs, which they can tick. */
  tasks: Task[];
  /** What the employer has to do, as far as it concerns them: titles alone. */
  others: { title: string; state: TaskState; dueOn: Date | null }[];
  /** Check-ins that were sent, or are to come. */
  checkIns: CheckInFacts[];
}

/** What there is to do before the first day, for the candidate whose it is; null for others and before a yes. */
export async function ownPlacement(viewer: Viewer, applicationId: string): Promise<OwnPlacement | null> {
  if (!isSignedIn(viewer) || !isUuid(applicationId)) return null;
  const row = await db.placement.findFirst({
    where: { applicationId, application: ownedBy(viewer) },
    orderBy: { madeAt: "desc" },
    select: {
      startOn: true,
      firstDay: true,
      endedOn: true,
      tasks: { ...TASKS, where: { owner: { not: "agency" } } },
      checkIns: { ...CHECK_INS, where: { side: "candidate" } },
      application: { select: { job: { select: NAMED } } },
    },
  });
  if (!row) return null;
  const { job } = row.application;
  const tasks = row.tasks.map(asTask);
  return {
    job: { title: publicWords(job.title, job), employer: publicEmployer(job).name },
    startOn: row.startOn,
    firstDay: row.firstDay,
    isOver: row.endedOn !== null,
    tasks: tasks.filter(({ owner }) => owner === "candidate"),
    others: tasks.filter(({ owner }) => owner === "client").map(({ title, state, dueOn }) => ({ title, state, dueOn })),
    checkIns: row.checkIns.map(asCheckIn),
  };
}

export interface ClientList {
  /** The one who starts, as they are called at work. */
  candidate: string;
  job: string;
  startOn: Date | null;
  firstDay: string;
  tasks: Task[];
}

/** The tasks of the client that its link opens, and nothing else of anybody. "over" for a link whose time is past. */
export async function clientList(token: string, now: Date): Promise<ClientList | "over" | null> {
  const link = await openLink(token, "client-tasks", now);
  if (link.state === "over") return "over";
  if (link.state === "unknown") return null;
  const { startOn, firstDay, tasks, application } = await db.placement.findUniqueOrThrow({
    where: { id: link.placementId },
    select: {
      startOn: true,
      firstDay: true,
      tasks: { ...TASKS, where: { owner: "client" } },
      application: { select: { name: true, job: { select: { title: true } } } },
    },
  });
  return { candidate: application.name, job: application.job.title, startOn, firstDay, tasks: tasks.map(asTask) };
}

const FILE = { select: { path: true, originalName: true, mediaType: true, bytes: true } } as const;

/** What a candidate handed in with a task, by the task's id; null when it is not theirs. */
export async function ownTaskFile(viewer: Viewer, taskId: string): Promise<CvToRead | null> {
  if (!isSignedIn(viewer) || !isUuid(taskId)) return null;
  return fileOf({ id: taskId, placement: { application: ownedBy(viewer) } });
}

/** The same for staff. */
export async function taskFileForStaff(viewer: Viewer, taskId: string): Promise<CvToRead | null> {
  return may(viewer, "read:applications") && isUuid(taskId) ? fileOf({ id: taskId }) : null;
}

async function fileOf(where: Prisma.OnboardingTaskWhereInput): Promise<CvToRead | null> {
  const found = await db.onboardingTask.findFirst({ where, select: { file: FILE } });
  return found?.file ? openCv(found.file) : null;
}
