import { reminderDue } from "@/lib/calls/invitations/reminders";
import { brand } from "@/lib/core/settings/brand";
import { atMinute, londonDay, minuteOfDay } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { withdrawMails } from "@/lib/mail/outbox";
import { interviewReminder, interviewReminderForInterviewer } from "@/lib/mail/templates/interview-reminder";
import { INTERVIEW_COLUMNS, isTimed, type TimedInterview } from "./interview";
import { candidateLink } from "./links";
import { factsOf, howOf, tellCandidate, tellInterviewer } from "./messages";
import { preparationSheet, whereOf } from "./preparation";

const REMINDER = "interview-reminder:";
const DAY_MS = 86_400_000;
const MORNING = 8 * 60;
const EVENING = 21 * 60;

/**
 * Posts the reminders that are due at `now` to the candidates and interviewers of booked interviews: a day and an hour
 * before, each once for each time an interview has had. A worker that dies in between goes on where it stopped. Answers how
 * many letters it wrote.
 */
export async function remindOfInterviews(now: Date): Promise<number> {
  const soon = { gt: now, lte: new Date(now.getTime() + DAY_MS) };
  const interviews = await db.interview.findMany({
    where: { status: "booked", startsAt: soon },
    orderBy: { startsAt: "asc" },
    select: { id: true },
  });
  let written = 0;
  for (const { id } of interviews) written += await db.$transaction((tx) => remind(tx, id, now));
  return written;
}

/** Takes back reminders that no mail server has yet, when an interview moves or is called off. */
export async function withdrawReminders(tx: Tx, id: string): Promise<void> {
  await withdrawMails(tx, { once: { startsWith: `${REMINDER}${id}:` } }, "The interview has moved or was called off");
}

async function remind(tx: Tx, id: string, now: Date): Promise<number> {
  // Under the row's lock: a cancellation comes either before this look, or after the row it has to withdraw.
  await tx.$queryRaw`SELECT id FROM interview WHERE id = ${id}::uuid FOR UPDATE`;
  const interview = await tx.interview.findUnique({ where: { id }, select: INTERVIEW_COLUMNS });
  if (!interview || interview.status !== "booked" || !isTimed(interview)) return 0;
  const due = reminderDue(interview, now);
  if (!due) return 0;
  const once = `${REMINDER}${id}:${interview.sequence}:${due.kind}`;
  if ((await tx.outboxMail.count({ where: { once: { startsWith: `${once}:` } } })) > 0) return 0;
  const expiresAt = new Date(interview.startsAt.getTime() - due.lateMs);
  const notBefore = due.kind === "day" ? byDaylight(now) : undefined;
  return write(tx, interview, { once, expiresAt, notBefore }, now);
}

async function write(
  tx: Tx,
  interview: TimedInterview,
  { once, ...when }: { once: string; expiresAt: Date; notBefore?: Date },
  now: Date,
): Promise<number> {
  const facts = { ...factsOf(interview, true), startsAt: interview.startsAt };
  const sheet = preparationSheet(interview, await brand(tx));
  const manageUrl = await candidateLink(tx, interview.id, now);
  await tellCandidate(tx, interview, {
    ...when,
    once: `${once}:candidate`,
    message: (brand) => interviewReminder({ ...facts, sheet, manageUrl }, brand),
  });
  const theirs = { candidate: interview.application.name, how: howOf(interview), where: whereOf(interview) };
  const { interviewers } = interview.round;
  for (const interviewer of interviewers)
    await tellInterviewer(tx, interviewer, {
      ...when,
      once: `${once}:${interviewer.id}`,
      message: (brand) => interviewReminderForInterviewer({ ...facts, ...theirs }, brand),
    });
  return 1 + interviewers.length;
}

/** What can wait for the morning does not wake anybody: between 8:00 and 21:00 in London. */
export function byDaylight(at: Date): Date {
  const minute = minuteOfDay(at);
  if (minute >= MORNING && minute < EVENING) return at;
  const tonight = minute >= EVENING ? 1440 : 0;
  return atMinute(londonDay(at), tonight + MORNING);
}
