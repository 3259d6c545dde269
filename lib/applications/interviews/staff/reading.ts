import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { freeTimes } from "../free-times";
import { INTERVIEW_COLUMNS } from "../interview";
import { whereOf } from "../preparation";
import { isTimed } from "../interview";
import type { FreeTime } from "../types";
import { type InterviewOutcome, type Kind, type Recommendation, sayRound } from "../vocabulary";

export interface InterviewForStaff {
  id: string;
  roundId: string;
  /** "First interview" */
  title: string;
  kind: Kind;
  minutes: number;
  where: string | null;
  status: "invited" | "booked" | "cancelled";
  startsAt: Date | null;
  endsAt: Date | null;
  interviewers: string[];
  noneSuits: string | null;
  adjustments: string | null;
  cancelledWhy: "candidate" | "staff" | "ended" | null;
  outcome: InterviewOutcome | null;
  criteria: string[];
  feedback: FeedbackForStaff[];
  /** Times it can be put at by staff, its own left out; none once it has begun or is off. */
  times: FreeTime[];
  history: { at: Date; act: string; actor: string; from: Date | null; to: Date | null }[];
}

export interface FeedbackForStaff {
  id: string;
  from: string;
  recommendation: Recommendation;
  ratings: number[];
  wentWell: string | null;
  missing: string | null;
  suggestion: string | null;
  sentAt: Date;
  readAt: Date | null;
}

export interface InterviewsOfApplication {
  interviews: InterviewForStaff[];
  /** Rounds of the same job to which this candidate has not been asked, or whose interview was called off. */
  openRounds: { id: string; title: string; minutes: number; timesLeft: number }[];
}

const SELECT = {
  ...INTERVIEW_COLUMNS,
  events: { orderBy: { id: "asc" }, select: { at: true, act: true, actor: true, from: true, to: true } },
  feedback: { orderBy: { sentAt: "asc" }, include: { interviewer: { select: { name: true } } } },
} as const satisfies Prisma.InterviewSelect;
type Row = Prisma.InterviewGetPayload<{ select: typeof SELECT }>;

/** The interviews of an application, with what interviewers made of its candidate. Null for whoever may not read them. */
export async function interviewsOfApplication(
  viewer: Viewer,
  applicationId: string,
  now: Date,
): Promise<InterviewsOfApplication | null> {
  if (!may(viewer, "read:applications") || !isUuid(applicationId)) return null;
  const application = await db.application.findUnique({ where: { id: applicationId }, select: { jobId: true } });
  if (!application) return null;
  const rows = await db.interview.findMany({
    where: { applicationId },
    orderBy: [{ round: { number: "asc" } }, { createdAt: "asc" }],
    select: SELECT,
  });
  const interviews = await Promise.all(rows.map((row) => asStaffSeeIt(row, now)));
  const asked = interviews.filter(({ status }) => status !== "cancelled").map(({ roundId }) => roundId);
  const rounds = await db.interviewRound.findMany({
    where: { jobId: application.jobId, id: { notIn: asked }, slots: { some: TO_COME(now) } },
    orderBy: [{ number: "asc" }, { createdAt: "asc" }],
    take: 20,
    select: { id: true, number: true, minutes: true, _count: { select: { slots: { where: LEFT(now) } } } },
  });
  return {
    interviews,
    openRounds: rounds.map(({ id, number, minutes, _count }) => ({
      id,
      minutes,
      title: sayRound(number),
      timesLeft: _count.slots,
    })),
  };
}

export const TO_COME = (now: Date) => ({ withdrawnAt: null, startsAt: { gt: now } });
export const LEFT = (now: Date) => ({ ...TO_COME(now), interviews: { none: { status: "booked" } } });

async function asStaffSeeIt(row: Row, now: Date): Promise<InterviewForStaff> {
  const { round, startsAt } = row;
  const isOpen = row.status !== "cancelled" && row.outcome === null && (startsAt === null || startsAt > now);
  const times = isOpen ? await freeTimes(row, now) : [];
  return {
    id: row.id,
    roundId: row.roundId,
    title: sayRound(round.number),
    kind: round.kind as Kind,
    minutes: round.minutes,
    where: isTimed(row) ? whereOf(row) : null,
    status: row.status as InterviewForStaff["status"],
    startsAt,
    endsAt: row.endsAt,
    noneSuits: row.noneSuits,
    adjustments: row.adjustments,
    interviewers: round.interviewers.map(({ name }) => name),
    cancelledWhy: row.cancelledWhy as InterviewForStaff["cancelledWhy"],
    outcome: row.outcome as InterviewOutcome | null,
    criteria: round.criteria,
    feedback: row.feedback.map(({ interviewer, recommendation, ...said }) => ({
      id: said.id,
      from: interviewer.name,
      recommendation: recommendation as Recommendation,
      ratings: said.ratings,
      wentWell: said.wentWell,
      missing: said.missing,
      suggestion: said.suggestion,
      sentAt: said.sentAt,
      readAt: said.readAt,
    })),
    times: times.filter(({ id }) => id !== row.slotId),
    history: row.events,
  };
}
