import { londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { interviewFeedback } from "@/lib/mail/templates/interview-feedback";
import { nextOfficeTime, workingDaysAfter } from "../../pipeline/answer-hours";
import { INTERVIEW_COLUMNS, isTimed } from "../interview";
import { FEEDBACK_DAYS, feedbackLink } from "../links";
import { factsOf, tellInterviewer } from "../messages";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Nobody is asked about what is longer ago: the worker was down, and it is a matter for the telephone. */
const ASK_WITHIN_MS = 7 * DAY_MS;
const REMIND_AFTER_WORKING_DAYS = 2;

/**
 * Asks interviewers what they made of a candidate, an hour after the interview ended, and once more after two working days
 * when nothing has come; both within office hours. Each once, whenever the worker begins again. Nobody is asked about an
 * interview to which somebody did not come. Answers how many letters it wrote.
 */
export async function askForFeedback(now: Date): Promise<number> {
  const seats = await db.interviewSeat.findMany({
    where: {
      endsAt: { lte: new Date(now.getTime() - HOUR_MS), gt: new Date(now.getTime() - FEEDBACK_DAYS * DAY_MS) },
      remindedAt: null,
      address: { not: null },
      interview: { status: "booked", OR: [{ outcome: null }, { outcome: "held" }] },
    },
    orderBy: [{ endsAt: "asc" }, { interviewerId: "asc" }],
    select: { interviewId: true, interviewerId: true, endsAt: true, askedAt: true },
  });
  let written = 0;
  for (const seat of seats) {
    if (!seat.askedAt && now.getTime() - seat.endsAt.getTime() > ASK_WITHIN_MS) continue;
    if (await db.$transaction((tx) => ask(tx, seat, now))) written++;
  }
  return written;
}

interface Seat {
  interviewId: string;
  interviewerId: string;
}

async function ask(tx: Tx, { interviewId, interviewerId }: Seat, now: Date): Promise<boolean> {
  const key = { interviewId_interviewerId: { interviewId, interviewerId } };
  await tx.$queryRaw`
    SELECT interview_id FROM interview_seat
    WHERE interview_id = ${interviewId}::uuid AND interviewer_id = ${interviewerId}::uuid FOR UPDATE`;
  const seat = await tx.interviewSeat.findUnique({ where: key });
  if (!seat || seat.remindedAt) return false;
  const isReminder = seat.askedAt !== null;
  if (seat.askedAt && !(await isReminderDue(tx, seat.askedAt, seat, now))) return false;
  const interview = await tx.interview.findUniqueOrThrow({ where: { id: interviewId }, select: INTERVIEW_COLUMNS });
  const interviewer = interview.round.interviewers.find(({ id }) => id === interviewerId);
  if (!interviewer || !isTimed(interview)) return false;
  const formUrl = await feedbackLink(tx, interviewId, interviewerId, now);
  const candidate = interview.application.name;
  const facts = { ...factsOf(interview, true), candidate, startsAt: interview.startsAt, isReminder, formUrl };
  const mailId = await tellInterviewer(tx, interviewer, {
    once: `interview-feedback:${interviewId}:${interview.sequence}:${interviewerId}:${isReminder ? "again" : "first"}`,
    notBefore: await nextOfficeTime(tx, now),
    message: (brand) => interviewFeedback({ ...facts, openDays: FEEDBACK_DAYS }, brand),
  });
  await tx.interviewSeat.update({ where: key, data: isReminder ? { remindedAt: now } : { askedAt: now } });
  return mailId !== null;
}

async function isReminderDue(tx: Tx, askedAt: Date, { interviewId, interviewerId }: Seat, now: Date): Promise<boolean> {
  const due = await workingDaysAfter(tx, askedAt, REMIND_AFTER_WORKING_DAYS);
  if (toDateColumn(londonDay(now)) < due) return false;
  return (await tx.interviewFeedback.count({ where: { interviewId, interviewerId } })) === 0;
}
