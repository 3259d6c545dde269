import { db } from "@/lib/core/db";
import { takeFrom } from "@/lib/core/rate-limit";
import { INTERVIEW_COLUMNS } from "../interview";
import { openLink } from "../links";
import { factsOf } from "../messages";
import type { FeedbackForm } from "../schema";

/** What the form shows of an interview: never what anybody has written, since links are passed on. */
export interface FeedbackAsked {
  candidate: string;
  job: string;
  title: string;
  startsAt: Date | null;
  interviewer: string;
  criteria: string[];
  /** `sent`: an answer is in, and a new one takes its place; `read`: it stands. */
  state: "open" | "sent" | "read";
}

/** The form that a link opens; null for a forged link, one whose time is over, or an interview that did not take place. */
export async function feedbackAsked(token: string, now: Date): Promise<FeedbackAsked | null> {
  const link = await openLink(token, "feedback", now);
  const interviewerId = link?.interviewerId;
  if (!link || !interviewerId) return null;
  const interview = await db.interview.findFirst({
    where: { id: link.interviewId, status: "booked" },
    select: {
      ...INTERVIEW_COLUMNS,
      feedback: { where: { interviewerId }, select: { readAt: true } },
    },
  });
  const interviewer = interview?.round.interviewers.find(({ id }) => id === interviewerId);
  if (!interview || !interviewer) return null;
  const [answer] = interview.feedback;
  const { job, title } = factsOf(interview, true);
  return {
    candidate: interview.application.name,
    job,
    title,
    startsAt: interview.startsAt,
    interviewer: interviewer.name,
    criteria: interview.round.criteria,
    state: answer ? (answer.readAt ? "read" : "sent") : "open",
  };
}

export type Answering =
  | { ok: true }
  /** `unknown` is forged, over, or about an interview that did not take place; `read` has been read and stands. */
  | { ok: false; reason: "unknown" | "read" }
  | { ok: false; reason: "limited"; retryAfterSeconds: number };

/** This often an hour one link and one network may send; nobody writes faster. */
const LINK_AN_HOUR = 20;
const NETWORK_AN_HOUR = 120;

/** Takes an interviewer's answer, or one in its place while no recruiter has read it. */
export async function answerFeedback(
  token: string,
  form: FeedbackForm,
  network: string,
  now: Date,
): Promise<Answering> {
  const limits = [{ name: "feedback:network", of: network, max: NETWORK_AN_HOUR, windowSeconds: 3600 }];
  const allowance = await takeFrom(limits, now);
  if (!allowance.ok) return { ok: false, reason: "limited", retryAfterSeconds: allowance.retryAfterSeconds };
  const asked = await feedbackAsked(token, now);
  const link = asked && (await openLink(token, "feedback", now));
  if (!asked || !link?.interviewerId) return { ok: false, reason: "unknown" };
  const { interviewId, interviewerId } = link;
  const own = { name: "feedback:link", of: `${interviewId}:${interviewerId}`, max: LINK_AN_HOUR, windowSeconds: 3600 };
  const turn = await takeFrom([own], now);
  if (!turn.ok) return { ok: false, reason: "limited", retryAfterSeconds: turn.retryAfterSeconds };
  return db.$transaction(async (tx) => {
    // Two presses of one form wait for each other, and so does a recruiter who opens it.
    await tx.$queryRaw`
      SELECT interview_id FROM interview_seat
      WHERE interview_id = ${interviewId}::uuid AND interviewer_id = ${interviewerId}::uuid FOR UPDATE`;
    const key = { interviewId_interviewerId: { interviewId, interviewerId } };
    const before = await tx.interviewFeedback.findUnique({ where: key, select: { readAt: true } });
    if (before?.readAt) return { ok: false, reason: "read" } as const;
    const answer = { ...answerOf(form, asked.criteria.length), sentAt: now };
    await tx.interviewFeedback.upsert({
      where: key,
      create: { interviewId, interviewerId, ...answer },
      update: answer,
      select: { id: true },
    });
    return { ok: true } as const;
  });
}

function answerOf(form: FeedbackForm, criteria: number) {
  const { recommendation, wentWell = null, missing = null, suggestion = null } = form;
  const ratings = [form.rating1, form.rating2, form.rating3].slice(0, criteria);
  return { recommendation, ratings, wentWell, missing, suggestion };
}
