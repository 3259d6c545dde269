import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { brand } from "@/lib/core/settings/brand";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { PreparationSheet } from "@/lib/mail/templates/interview-sheet";
import { ownedBy } from "@/lib/access/own-applications";
import { isEnd, type Stage } from "../vocabulary";
import { freeTimes } from "./free-times";
import { choosableAfter, INTERVIEW_COLUMNS, type InterviewRow, isTimed, lastChange } from "./interview";
import { type Holder, heldInterview } from "./links";
import { factsOf } from "./messages";
import { preparationSheet } from "./preparation";
import type { FreeTime, OwnInterview } from "./types";
import { type InterviewOutcome, type Kind, sayRound } from "./vocabulary";

/** The interviews of one of the viewer's own applications, the first round first; null when it is not theirs. */
export async function ownInterviews(viewer: Viewer, applicationId: string, now: Date): Promise<OwnInterview[] | null> {
  if (!isSignedIn(viewer) || !isUuid(applicationId)) return null;
  const application = await db.application.findFirst({
    where: { id: applicationId, ...ownedBy(viewer) },
    select: {
      interviews: { orderBy: [{ round: { number: "asc" } }, { createdAt: "asc" }], select: INTERVIEW_COLUMNS },
    },
  });
  return application && application.interviews.map((row) => asOwn(row, now));
}

/** What is to come of all the viewer's applications, the next first: invitations without a time come before those with one. */
export async function interviewsToCome(viewer: Viewer, now: Date): Promise<OwnInterview[]> {
  if (!isSignedIn(viewer)) return [];
  const rows = await db.interview.findMany({
    where: { application: ownedBy(viewer), OR: [{ startsAt: null }, { endsAt: { gt: now } }] },
    orderBy: { startsAt: { sort: "asc", nulls: "first" } },
    take: 50,
    select: INTERVIEW_COLUMNS,
  });
  return rows.map((row) => asOwn(row, now)).filter(({ status, isOver }) => status !== "cancelled" && !isOver);
}

export interface HeldInterview {
  interview: OwnInterview;
  /** The times that can be chosen, its own among them; none where nothing can be changed. */
  times: FreeTime[];
  /** What to know beforehand, once there is a time. */
  sheet: PreparationSheet | null;
}

/** An interview for whoever holds it as its candidate; null when it is not theirs, or the link is forged or over. */
export async function heldWithTimes(holder: Holder, now: Date): Promise<HeldInterview | null> {
  const row = await heldInterview(holder, now);
  if (!row) return null;
  const interview = asOwn(row, now);
  const isOpen = interview.status !== "cancelled" && !interview.isOver && interview.canChange;
  const times = isOpen ? await freeTimes(row, choosableAfter(row.round, now, "candidate")) : [];
  const sheet = interview.status === "booked" && isTimed(row) ? preparationSheet(row, await brand()) : null;
  return { interview, times, sheet };
}

/**
 * An interview as its candidate sees it. What a no has ended, whose letter has not gone, still stands for them: it can be
 * taken back.
 */
export function asOwn(row: InterviewRow, now: Date): OwnInterview {
  const { round, application, startsAt, endsAt } = row;
  const isUntold = application.answerGoesAt !== null && application.answerGoesAt > now;
  const isHidden = isUntold && row.cancelledWhy === "ended";
  const status = isHidden ? (startsAt ? "booked" : "invited") : (row.status as OwnInterview["status"]);
  const facts = factsOf(row, status === "booked");
  return {
    id: row.id,
    applicationId: row.applicationId,
    status,
    title: sayRound(round.number),
    kind: round.kind as Kind,
    minutes: round.minutes,
    noticeHours: round.noticeHours,
    startsAt: status === "invited" ? null : startsAt,
    endsAt: status === "invited" ? null : endsAt,
    timeZone: row.timeZone,
    job: facts.job,
    employer: facts.employer,
    canChange: status === "invited" || (startsAt !== null && now < lastChange(round, startsAt)),
    isPast: endsAt !== null && endsAt <= now,
    isOver: isEnd(application.stage as Stage) && !isUntold,
    noneSuits: row.noneSuits,
    adjustments: row.adjustments,
    outcome: row.outcome as InterviewOutcome | null,
  };
}
