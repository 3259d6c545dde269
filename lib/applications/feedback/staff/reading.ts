import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate, londonDay } from "@/lib/core/time/dates";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { blindOf } from "../../blind/hiding";
import { REVIEW_FACTS } from "../../blind/review-state";
import { sayQuestions } from "../feedback-input";
import { newestForm } from "../../scorecards/criteria";

const WORDS = {
  keep: true,
  keepAbout: true,
  change: true,
  changeAbout: true,
  tryNext: true,
  answers: true,
} as const;

const REQUEST = {
  id: true,
  askedAt: true,
  dueOn: true,
  ownViewDueOn: true,
  interviewId: true,
  questions: true,
  closedAt: true,
  adminsToldAt: true,
  answers: {
    orderBy: { writtenAt: "asc" },
    select: { id: true, writtenAt: true, ...WORDS, interviewer: { select: { name: true } } },
  },
  releases: {
    orderBy: { version: "desc" },
    select: { version: true, at: true, isOwnView: true, ...WORDS, rating: { select: { useful: true, missing: true } } },
  },
  interview: {
    select: {
      round: { select: { criteria: true, interviewers: { orderBy: { name: "asc" }, select: { name: true } } } },
      feedback: {
        select: { wentWell: true, missing: true, suggestion: true, interviewer: { select: { name: true } } },
      },
    },
  },
  application: {
    select: {
      id: true,
      name: true,
      reveal: REVIEW_FACTS.reveal,
      job: { select: { id: true, title: true, employerName: true, ...REVIEW_FACTS.job.select } },
    },
  },
} as const satisfies Prisma.FeedbackRequestSelect;
type Row = Prisma.FeedbackRequestGetPayload<{ select: typeof REQUEST }>;

/** A request as whoever passes the answer on reads it: the originals beside what its candidate has read so far. */
export interface FeedbackToRelease {
  id: string;
  applicationId: string;
  who: string;
  job: string;
  employer: string;
  askedAt: Date;
  dueOn: LocalDate;
  ownViewDueOn: LocalDate | null;
  isOverdue: boolean;
  /** When its candidate took the application back before anybody had answered. */
  closedAt: Date | null;
  /** Our own view is late as well: since when the admins know. */
  adminsToldAt: Date | null;
  questions: string[];
  /** What the job is judged by. */
  headings: string[];
  /** Who was asked; nobody where it was ours from the first. */
  interviewers: string[];
  originals: (Row["answers"][number] & { from: string })[];
  /** What interviewers wrote for us after the interview, to draw on. */
  afterInterview: { from: string; lines: string[] }[];
  releases: Row["releases"];
  /** Names what stands there now: whoever passes something on names it too. */
  seen: string;
}

/** One request with all that was written to it. Null when it is not there, or for whoever may not. */
export async function feedbackToRelease(viewer: Viewer, id: string, now: Date): Promise<FeedbackToRelease | null> {
  if (!may(viewer, "read:applications") || !isUuid(id)) return null;
  const row = await db.feedbackRequest.findUnique({ where: { id }, select: REQUEST });
  if (!row) return null;
  const { application, interview, answers, releases, questions } = row;
  const { job } = application;
  const scorecard = await newestForm(db, job.id);
  return {
    id,
    applicationId: application.id,
    job: job.title,
    employer: job.employerName,
    askedAt: row.askedAt,
    who: blindOf({ id: application.id, name: application.name }, application).name,
    dueOn: fromDateColumn(row.dueOn),
    ownViewDueOn: row.ownViewDueOn && fromDateColumn(row.ownViewDueOn),
    closedAt: row.closedAt,
    adminsToldAt: row.adminsToldAt,
    isOverdue: row.closedAt === null && releases.length === 0 && fromDateColumn(row.dueOn) < londonDay(now),
    questions: sayQuestions(questions),
    headings: scorecard?.criteria.map(({ name }) => name) ?? interview?.round.criteria ?? [],
    interviewers: interview?.round.interviewers.map(({ name }) => name) ?? [],
    originals: answers.map((answer) => ({ ...answer, from: answer.interviewer.name })),
    afterInterview: (interview?.feedback ?? []).map(({ interviewer, ...said }) => ({
      from: interviewer.name,
      lines: [said.wentWell, said.missing, said.suggestion].flatMap((line) => line ?? []),
    })),
    releases,
    seen: seenOf(row),
  };
}

/** What stands there, in short: the newest version, and when each original was written. */
export const seenOf = ({
  answers,
  releases,
}: {
  answers: { writtenAt: Date }[];
  releases: { version: number }[];
}): string => `${releases[0]?.version ?? 0}:${Math.max(0, ...answers.map(({ writtenAt }) => writtenAt.getTime()))}`;
