import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { ownedBy } from "@/lib/access/own-applications";
import { fromDateColumn, type LocalDate } from "@/lib/core/time/dates";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { unsealed } from "@/lib/core/secrets/sealing";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import type { Develop, Ended, Kind, Pace, Phase } from "../plan-input";
import { headlineOf, leadOf } from "./headline";
import { becauseOf } from "./ordering";
import { openAbout, openWords } from "./sealed-words";
import { stepByKey, weighedOwn } from "./step-words";
import type { StepTemplate } from "./step-template";

/** A step as its owner sees it. */
export interface PlanStepView extends Pick<StepTemplate, "title" | "tool" | "article" | "page"> {
  id: string;
  phase: Phase;
  why: string | null;
  first: string | null;
  kind: Kind;
  minutes: number;
  dueOn: LocalDate;
  isDone: boolean;
  /** Left out by them, with their reason if they gave one. */
  skipped: { reason: string | null } | null;
  isOwn: boolean;
  /** An address of what came of it, for its owner. */
  evidence: string | null;
  /** Why it stands where it does. */
  because: string;
}

export interface PlanView {
  id: string;
  version: number;
  /** What it is about, such as "Junior planner, Calder & Finch"; null when they did not say. */
  about: string | null;
  job: string | null;
  employer: string | null;
  note: string | null;
  applicationId: string | null;
  ended: Ended;
  develop: Develop[];
  pace: Pace;
  startedOn: LocalDate;
  /** The last day that is planned. */
  until: LocalDate;
  headline: string;
  lead: string;
  /** Their own since they moved something: it stays for ever. */
  isOwnOrder: boolean;
  /** Whether they feel more in control than when they began; null while they have not said. */
  inControl: boolean | null;
  steps: PlanStepView[];
  /** Steps done, of those not left out. */
  done: number;
  total: number;
  /** What comes next; null when all is done. */
  next: PlanStepView | null;
}

const PLAN = {
  id: true,
  version: true,
  ended: true,
  develop: true,
  pace: true,
  about: true,
  startedOn: true,
  applicationId: true,
  orderedAt: true,
  inControl: true,
  application: { select: { job: { select: NAMED } } },
  steps: { orderBy: { position: "asc" } },
} as const satisfies Prisma.PlanSelect;

type PlanRow = Prisma.PlanGetPayload<{ select: typeof PLAN }>;

/** One of the viewer's own plans; null when it is not theirs or not there. */
export async function ownPlan(viewer: Viewer, id: string): Promise<PlanView | null> {
  if (!isSignedIn(viewer) || !isUuid(id)) return null;
  const row = await db.plan.findFirst({ where: { id, candidateId: viewer.personId }, select: PLAN });
  return row && asView(row);
}

/** The viewer's own plans, the newest first. */
export async function ownPlans(viewer: Viewer): Promise<PlanView[]> {
  if (!isSignedIn(viewer)) return [];
  const rows = await db.plan.findMany({
    where: { candidateId: viewer.personId },
    orderBy: { createdAt: "desc" },
    select: PLAN,
  });
  return rows.map(asView);
}

/** The application of the viewer's that a plan would be about, with the plan that there is. Null when it is not theirs. */
export async function applicationToPlanFor(viewer: Viewer, id: string, tx: Tx = db) {
  if (!isSignedIn(viewer) || !isUuid(id)) return null;
  const row = await tx.application.findFirst({
    where: { id, ...ownedBy(viewer) },
    select: {
      id: true,
      job: { select: NAMED },
      events: { select: { to: true } },
      plans: { where: { candidateId: viewer.personId }, select: { id: true } },
    },
  });
  if (!row) return null;
  const reached = row.events.map(({ to }) => to);
  return {
    id: row.id,
    job: publicWords(row.job.title, row.job),
    employer: publicEmployer(row.job).name,
    /** Where it ended, as far as we know: which interview was the last, only they can say. */
    ended: endedAfter(reached),
    planId: row.plans[0]?.id ?? null,
  };
}

function endedAfter(reached: string[]): Ended {
  if (reached.includes("offer")) return "offer";
  return reached.includes("interview") ? "first-interview" : "before-interview";
}

function asView({ application, orderedAt, steps, about, applicationId, ...row }: PlanRow): PlanView {
  const theirs = openAbout(about);
  const job = application ? publicWords(application.job.title, application.job) : (theirs.job ?? null);
  const employer = application ? publicEmployer(application.job).name : (theirs.employer ?? null);
  const views = steps.map(asStep);
  const counted = views.filter(({ skipped }) => !skipped);
  const [ended, develop] = [row.ended as Ended, row.develop as Develop[]];
  const days = views.map(({ dueOn }) => dueOn).sort();
  return {
    id: row.id,
    version: row.version,
    applicationId,
    ended,
    develop,
    pace: row.pace as Pace,
    job,
    employer,
    note: theirs.note ?? null,
    about: [job, employer].filter(Boolean).join(", ") || null,
    startedOn: fromDateColumn(row.startedOn),
    until: days.at(-1) ?? fromDateColumn(row.startedOn),
    headline: headlineOf(develop),
    lead: leadOf(ended, employer ?? undefined),
    isOwnOrder: orderedAt !== null,
    inControl: row.inControl,
    steps: views,
    done: counted.filter(({ isDone }) => isDone).length,
    total: counted.length,
    next: counted.find(({ isDone }) => !isDone) ?? null,
  };
}

function asStep(row: PlanRow["steps"][number]): PlanStepView {
  const phase = row.phase as Phase;
  const template = row.key === null ? undefined : stepByKey(row.key);
  const words = template ?? openWords(row.words ?? "");
  const weighed = template ? { ...template, phase } : weighedOwn(row.id, phase, row.minutes);
  return {
    id: row.id,
    phase,
    title: words.title,
    first: words.first ?? null,
    kind: words.kind,
    minutes: row.minutes,
    why: template?.why ?? null,
    tool: template?.tool,
    article: template?.article,
    page: template?.page,
    dueOn: fromDateColumn(row.dueOn),
    isDone: row.doneAt !== null,
    skipped: row.skippedAt && { reason: row.skipReason && unsealed(row.skipReason) },
    isOwn: !template,
    evidence: row.evidence && unsealed(row.evidence),
    because: row.movedAt
      ? "Here because you put it here."
      : template
        ? becauseOf(weighed)
        : "Here because you added it.",
  };
}
