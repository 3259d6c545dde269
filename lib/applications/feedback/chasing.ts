import { fromDateColumn, londonDay } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { MANAGER_WITHIN, OWN_VIEW_WITHIN } from "./feedback-input";
import { workingDaysAfter } from "../pipeline/answer-hours";
import { askInterviewer, tellLate, tellOwner } from "./letters";
import { lockRequest } from "./locks";
import { lateBecause } from "./standing";
import { tellAdmins } from "./telling-admins";

/** Interviewers are asked once more after so many working days. */
const REMIND_AFTER = 2;
/** This many at one waking: what is left comes at the next. */
const AT_ONCE = 200;

/**
 * Asks interviewers once more who have not answered, and says the truth about promises that were broken: to whoever asked,
 * and to whoever has the job; and where our own view is late as well, to the admins. Each once, with its letters in one
 * transaction, however often the worker is killed. Answers how many requests it told somebody about.
 */
export async function chaseFeedback(now: Date, signal?: AbortSignal): Promise<number> {
  let told = 0;
  for (const [due, step] of [
    [await toRemind(now), remind],
    [await broken(now), sayTheTruth],
    [await brokenAgain(now), callAdmins],
  ] as const)
    for (const { id } of due) {
      if (signal?.aborted) return told;
      if (await db.$transaction((tx) => step(tx, id, now))) told++;
    }
  return told;
}

const today = (now: Date) => new Date(`${londonDay(now)}T00:00:00Z`);

const toRemind = (now: Date) => db.$queryRaw<{ id: string }[]>`
  SELECT id FROM feedback_request request
  WHERE released_at IS NULL AND closed_at IS NULL AND late_at IS NULL AND reminded_at IS NULL AND interview_id IS NOT NULL
    AND due_on >= ${today(now)}::date
    AND working_days_after((asked_at AT TIME ZONE 'Europe/London')::date, ${REMIND_AFTER}::int) <= ${today(now)}::date
    AND NOT EXISTS (SELECT FROM feedback_answer answer WHERE answer.request_id = request.id)
  ORDER BY due_on, id LIMIT ${AT_ONCE}`;

const broken = (now: Date) =>
  db.feedbackRequest.findMany({
    where: { releasedAt: null, closedAt: null, lateAt: null, dueOn: { lt: today(now) } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    select: { id: true },
  });

const brokenAgain = (now: Date) =>
  db.feedbackRequest.findMany({
    where: { releasedAt: null, closedAt: null, adminsToldAt: null, ownViewDueOn: { lt: today(now) } },
    orderBy: [{ ownViewDueOn: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    select: { id: true },
  });

/** Takes hold of a request that nobody has given or closed meanwhile; of two workers the second finds what the first did. */
async function hold(tx: Tx, id: string) {
  await lockRequest(tx, id);
  const row = await tx.feedbackRequest.findUnique({
    where: { id },
    include: {
      answers: { select: { interviewerId: true } },
      interview: { select: { round: { select: { interviewers: { select: { id: true } } } } } },
    },
  });
  return row?.releasedAt === null && row.closedAt === null ? row : null;
}

async function remind(tx: Tx, id: string, now: Date): Promise<boolean> {
  const row = await hold(tx, id);
  if (!row || row.lateAt || row.remindedAt || row.answers.length > 0) return false;
  await tx.feedbackRequest.update({ where: { id }, data: { remindedAt: now } });
  for (const interviewer of row.interview?.round.interviewers ?? [])
    await askInterviewer(tx, id, interviewer.id, { isReminder: true }, now);
  return true;
}

async function sayTheTruth(tx: Tx, id: string, now: Date): Promise<boolean> {
  const row = await hold(tx, id);
  if (!row || row.lateAt) return false;
  const ownViewDueOn = await workingDaysAfter(tx, now, OWN_VIEW_WITHIN);
  await tx.feedbackRequest.update({ where: { id }, data: { lateAt: now, ownViewDueOn } });
  const by = fromDateColumn(ownViewDueOn);
  const because = lateBecause({ interviewId: row.interviewId, answers: row.answers.length });
  await tellLate(tx, id, { because, by }, now);
  await tellOwner(tx, id, "late", now, by);
  return true;
}

/** Whoever asked has an apology, a name and a new day; more than that the clock does not promise. */
async function callAdmins(tx: Tx, id: string, now: Date): Promise<boolean> {
  const row = await hold(tx, id);
  if (!row?.ownViewDueOn || row.adminsToldAt) return false;
  const managerDueOn = await workingDaysAfter(tx, now, MANAGER_WITHIN);
  const by = fromDateColumn(managerDueOn);
  const manager = await tellAdmins(tx, id, by, now);
  await tx.feedbackRequest.update({
    where: { id },
    data: { adminsToldAt: now, managerDueOn, managerId: manager?.id ?? null },
  });
  const said = { because: "late-again", by, since: row.ownViewDueOn, from: manager?.name ?? null } as const;
  await tellLate(tx, id, said, now);
  return true;
}
