import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { addDays, type LocalDate, londonDay, startOfDay } from "@/lib/core/time/dates";
import { db, type Prisma } from "@/lib/core/db";
import { type Kind, sayRound } from "../vocabulary";

export interface ComingInterview {
  id: string;
  applicationId: string;
  roundId: string;
  name: string;
  job: string;
  employer: string;
  title: string;
  kind: Kind;
  startsAt: Date | null;
  endsAt: Date | null;
  interviewers: string[];
  noneSuits: string | null;
  askedAt: Date;
}

export interface Coming {
  /** By London day, the next first. */
  days: { day: LocalDate; interviews: ComingInterview[] }[];
  /** Candidates for whom no time was right. */
  stuck: ComingInterview[];
  /** Asked, and no time chosen yet. */
  invited: ComingInterview[];
  /** Over, and nobody has said what became of them. */
  untold: ComingInterview[];
  /** Interviewers' answers that nobody has read. */
  unread: number;
}

const ROW = {
  id: true,
  applicationId: true,
  roundId: true,
  startsAt: true,
  endsAt: true,
  noneSuits: true,
  createdAt: true,
  application: { select: { name: true, job: { select: { title: true, employerName: true } } } },
  round: { select: { number: true, kind: true, interviewers: { orderBy: { name: "asc" }, select: { name: true } } } },
} as const satisfies Prisma.InterviewSelect;
type Row = Prisma.InterviewGetPayload<{ select: typeof ROW }>;

const AHEAD_DAYS = 60;
const MOST = 200;

/** All that is to come and all that is stuck; null for whoever may not read applications. */
export async function comingInterviews(viewer: Viewer, now: Date): Promise<Coming | null> {
  if (!may(viewer, "read:applications")) return null;
  const until = startOfDay(addDays(londonDay(now), AHEAD_DAYS));
  const [booked, waiting, untold, unread] = await Promise.all([
    rowsOf({ status: "booked", startsAt: { lt: until }, endsAt: { gt: now } }),
    rowsOf({ status: "invited" }),
    rowsOf(UNTOLD(now)),
    db.interviewFeedback.count({ where: { readAt: null } }),
  ]);
  const byDay = Map.groupBy(booked, ({ startsAt }) => londonDay(startsAt ?? now));
  return {
    days: [...byDay].map(([day, interviews]) => ({ day, interviews })),
    stuck: waiting.filter(({ noneSuits }) => noneSuits !== null),
    invited: waiting.filter(({ noneSuits }) => noneSuits === null),
    untold,
    unread,
  };
}

const UNTOLD = (now: Date) => ({ status: "booked", endsAt: { lte: now }, outcome: null });

async function rowsOf(where: Prisma.InterviewWhereInput): Promise<ComingInterview[]> {
  const rows = await db.interview.findMany({
    where,
    orderBy: [{ startsAt: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: ROW,
  });
  return rows.map(asComing);
}

const asComing = ({ application, round, createdAt, ...row }: Row): ComingInterview => ({
  ...row,
  name: application.name,
  job: application.job.title,
  employer: application.job.employerName,
  title: sayRound(round.number),
  kind: round.kind as Kind,
  interviewers: round.interviewers.map(({ name }) => name),
  askedAt: createdAt,
});

/** What of interviews waits for staff, for Today; null for whoever may not read applications. */
export async function interviewsWaiting(viewer: Viewer, now: Date) {
  if (!may(viewer, "read:applications")) return null;
  const tomorrow = startOfDay(addDays(londonDay(now), 1));
  const [today, stuck, untold, unread] = await Promise.all([
    db.interview.count({ where: { status: "booked", startsAt: { gt: now, lt: tomorrow } } }),
    db.interview.count({ where: { status: "invited", noneSuits: { not: null } } }),
    db.interview.count({ where: UNTOLD(now) }),
    db.interviewFeedback.count({ where: { readAt: null } }),
  ]);
  return { today, stuck, untold, unread };
}
