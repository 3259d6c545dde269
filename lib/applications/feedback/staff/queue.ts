import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate, londonDay } from "@/lib/core/time/dates";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { blindOf } from "../../blind/hiding";
import { REVIEW_FACTS } from "../../blind/review-state";

export interface WaitingFeedback {
  id: string;
  /** Whom it is for, or a code while they are read without a name. */
  who: string;
  job: string;
  employer: string;
  askedAt: Date;
  dueOn: LocalDate;
  /** Where the promise was broken: by when they have been told they have our own view. */
  ownViewDueOn: LocalDate | null;
  isOverdue: boolean;
  /** Our own view is late as well: since when the admins know. */
  adminsToldAt: Date | null;
  /** What waits: words to pass on, a view of ours to write, or an interviewer to answer. */
  waitsFor: "passing-on" | "our-view" | "interviewer";
}

export interface DoneFeedback {
  id: string;
  who: string;
  job: string;
  releasedAt: Date;
  isOnTime: boolean;
  useful: number | null;
}

const ROW = {
  id: true,
  askedAt: true,
  dueOn: true,
  ownViewDueOn: true,
  lateAt: true,
  interviewId: true,
  releasedAt: true,
  closedAt: true,
  adminsToldAt: true,
  _count: { select: { answers: true } },
  releases: { orderBy: { version: "desc" }, take: 1, select: { rating: { select: { useful: true } } } },
  application: {
    select: {
      id: true,
      name: true,
      reveal: REVIEW_FACTS.reveal,
      job: { select: { title: true, employerName: true, ...REVIEW_FACTS.job.select } },
    },
  },
} as const satisfies Prisma.FeedbackRequestSelect;
type Row = Prisma.FeedbackRequestGetPayload<{ select: typeof ROW }>;

const MOST_WAITING = 200;
const MOST_DONE = 20;

/**
 * All feedback that was promised and has not been passed on, the most pressing first, and what was lately. Null for whoever
 * may not.
 */
export async function feedbackQueue(
  viewer: Viewer,
  now: Date,
): Promise<{ waiting: WaitingFeedback[]; done: DoneFeedback[] } | null> {
  if (!may(viewer, "read:applications")) return null;
  const [waiting, done] = await Promise.all([
    db.feedbackRequest.findMany({
      where: { releasedAt: null, closedAt: null },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: MOST_WAITING,
      select: ROW,
    }),
    db.feedbackRequest.findMany({
      where: { releasedAt: { not: null } },
      orderBy: [{ releasedAt: "desc" }, { id: "asc" }],
      take: MOST_DONE,
      select: ROW,
    }),
  ]);
  return { waiting: waiting.map((row) => asWaiting(row, now)), done: done.map(asDone) };
}

/** The feedback that was asked for on one application; null when none was, or for whoever may not. */
export async function feedbackOn(
  viewer: Viewer,
  applicationId: string,
  now: Date,
): Promise<(WaitingFeedback & { releasedAt: Date | null; closedAt: Date | null }) | null> {
  if (!may(viewer, "read:applications") || !isUuid(applicationId)) return null;
  const row = await db.feedbackRequest.findUnique({ where: { applicationId }, select: ROW });
  return row && { ...asWaiting(row, now), releasedAt: row.releasedAt, closedAt: row.closedAt };
}

const whoOf = ({ application }: Row): string =>
  blindOf({ id: application.id, name: application.name }, application).name;

function asWaiting(row: Row, now: Date): WaitingFeedback {
  const { id, askedAt, dueOn, ownViewDueOn, lateAt, interviewId, _count, application } = row;
  const day = fromDateColumn(dueOn);
  const isOurs = interviewId === null || lateAt !== null;
  return {
    id,
    askedAt,
    who: whoOf(row),
    job: application.job.title,
    employer: application.job.employerName,
    dueOn: day,
    ownViewDueOn: ownViewDueOn && fromDateColumn(ownViewDueOn),
    isOverdue: day < londonDay(now),
    adminsToldAt: row.adminsToldAt,
    waitsFor: _count.answers > 0 ? "passing-on" : isOurs ? "our-view" : "interviewer",
  };
}

function asDone(row: Row): DoneFeedback {
  const { id, application, dueOn, releasedAt, releases } = row;
  const at = releasedAt ?? dueOn;
  return {
    id,
    who: whoOf(row),
    job: application.job.title,
    releasedAt: at,
    isOnTime: londonDay(at) <= fromDateColumn(dueOn),
    useful: releases[0]?.rating?.useful ?? null,
  };
}
