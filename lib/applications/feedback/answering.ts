import { db } from "@/lib/core/db";
import { takeFrom } from "@/lib/core/rate-limit";
import { type FeedbackWords, sayQuestions } from "./feedback-input";
import { newestForm } from "../scorecards/criteria";
import { openForm } from "./links";
import { tellOwner } from "./letters";
import { lockRequest } from "./locks";

/** What an interviewer's form shows: never what anybody has written, since links are passed on. */
export interface FormAsked {
  candidate: string;
  job: string;
  startsAt: Date | null;
  dueOn: Date;
  questions: string[];
  /** What the job is judged by, as its scorecard has it. */
  headings: string[];
  /** "sent": an answer is in, and another takes its place. */
  state: "open" | "sent";
}

/** `unknown` is forged; `over` has run out, or its words have been passed on; `taken-back` is the application. */
type FormShut = { ok: false; reason: "unknown" | "over" | "taken-back" };
export type OpenedForm = { ok: true; form: FormAsked } | FormShut;

const FORM = {
  questions: true,
  dueOn: true,
  closedAt: true,
  interview: { select: { startsAt: true, round: { select: { criteria: true } } } },
  application: { select: { name: true, job: { select: { id: true, title: true } } } },
} as const;

/** The form that a link opens. Looking at it changes nothing. */
export async function formAsked(token: string, now: Date): Promise<OpenedForm> {
  const link = await openForm(token, now);
  if (link === "over") return { ok: false, reason: "over" };
  const request = link && (await db.feedbackRequest.findUnique({ where: { id: link.requestId }, select: FORM }));
  if (!link || !request) return { ok: false, reason: "unknown" };
  if (request.closedAt) return { ok: false, reason: "taken-back" };
  const answer = await db.feedbackAnswer.findUnique({ where: keyOf(link), select: { passedOnAt: true } });
  if (answer?.passedOnAt) return { ok: false, reason: "over" };
  const { application, interview, questions, dueOn } = request;
  const scorecard = await newestForm(db, application.job.id);
  return {
    ok: true,
    form: {
      candidate: application.name,
      job: application.job.title,
      startsAt: interview?.startsAt ?? null,
      dueOn,
      questions: sayQuestions(questions),
      headings: scorecard?.criteria.map(({ name }) => name) ?? interview?.round.criteria ?? [],
      state: answer ? "sent" : "open",
    },
  };
}

const keyOf = ({ requestId, interviewerId }: { requestId: string; interviewerId: string }) => ({
  requestId_interviewerId: { requestId, interviewerId },
});

export type Answered = { ok: true } | FormShut | { ok: false; reason: "limited"; retryAfterSeconds: number };

/** This often an hour one link and one network may send; nobody writes faster. */
const LINK_AN_HOUR = 5;
const NETWORK_AN_HOUR = 120;

/** Takes an interviewer's words, or others in their place until something of them was passed on; tells whoever has the job. */
export async function answerForm(token: string, words: FeedbackWords, network: string, now: Date): Promise<Answered> {
  const byNetwork = { name: "asked-feedback:network", of: network, max: NETWORK_AN_HOUR, windowSeconds: 3600 };
  const allowance = await takeFrom([byNetwork], now);
  if (!allowance.ok) return { ...allowance, reason: "limited" };
  const link = await openForm(token, now);
  if (!link) return { ok: false, reason: "unknown" };
  if (link === "over") return { ok: false, reason: "over" };
  const own = `${link.requestId}:${link.interviewerId}`;
  const turn = await takeFrom([{ name: "asked-feedback:link", of: own, max: LINK_AN_HOUR, windowSeconds: 3600 }], now);
  if (!turn.ok) return { ...turn, reason: "limited" };
  const opened = await formAsked(token, now);
  if (!opened.ok) return opened;
  const { form } = opened;
  return db.$transaction(async (tx) => {
    // A recruiter who passes something on, and a second press of this form, wait here or are waited for.
    if (!(await lockRequest(tx, link.requestId))) return { ok: false, reason: "unknown" } as const;
    const closed = { id: link.requestId, closedAt: { not: null } };
    if ((await tx.feedbackRequest.count({ where: closed })) > 0) return { ok: false, reason: "taken-back" } as const;
    const before = await tx.feedbackAnswer.findUnique({ where: keyOf(link), select: { passedOnAt: true } });
    if (before?.passedOnAt) return { ok: false, reason: "over" } as const;
    const data = { ...wordsOf(words, form), writtenAt: now };
    const { requestId, interviewerId } = link;
    await tx.feedbackAnswer.upsert({
      where: keyOf(link),
      create: { requestId, interviewerId, ...data },
      update: data,
      select: { id: true },
    });
    await tellOwner(tx, requestId, "answered", now);
    return { ok: true } as const;
  });
}

/** What is kept of a form: headings that were on it, and an answer to each question that was asked. */
export function wordsOf(words: FeedbackWords, { questions, headings }: { questions: string[]; headings: string[] }) {
  const known = (heading: string | undefined) => (heading !== undefined && headings.includes(heading) ? heading : null);
  const answers = [words.answer1, words.answer2, words.answer3].slice(0, questions.length);
  return {
    keep: words.keep,
    change: words.change,
    tryNext: words.tryNext,
    keepAbout: known(words.keepAbout),
    changeAbout: known(words.changeAbout),
    answers: answers.map((answer) => answer ?? ""),
  };
}
