import { audit, changes } from "@/lib/access/audit";
import { PATIENT } from "@/lib/calls/diary/locks";
import { db, type Tx } from "@/lib/core/db";
import { withdrawMails } from "@/lib/mail/outbox";
import { nextAnswerTime } from "../pipeline/answer-hours";
import { isEnd, type Stage } from "../vocabulary";
import { freeTimes } from "./free-times";
import { type Actor, actorColumns, INTERVIEW_COLUMNS, type InterviewRow, isTimed, lastChange } from "./interview";
import { type Holder, heldInterview } from "./links";
import { lockInterview } from "./locks";
import { invite, tellCancelled, tellStaff, tellTimeGone } from "./messages";
import { withdrawReminders } from "./reminders";

export type Cancelling = { ok: true; wasCancelled: boolean } | { ok: false; reason: "unknown" | "late" | "not-booked" };

/** The candidate calls an interview off, up to the notice that was stated. Twice is fine: the second time nobody is told. */
export async function callOff(holder: Holder, now: Date): Promise<Cancelling> {
  const interview = await heldInterview(holder, now);
  return interview ? cancel(interview, "candidate", now) : { ok: false, reason: "unknown" };
}

/** Calls an interview off and tells all who were coming. */
export async function cancel(found: InterviewRow, by: Actor, now: Date): Promise<Cancelling> {
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, found);
    if (!interview) return { ok: false, reason: "unknown" } as const;
    if (interview.status === "cancelled") return alreadyOff(tx, interview, by);
    const { startsAt } = interview;
    const last = startsAt && (typeof by === "string" ? lastChange(interview.round, startsAt) : startsAt);
    if (interview.outcome || (last && now >= last)) return { ok: false, reason: "late" } as const;
    await putOff(tx, interview, { by, why: by === "candidate" ? "candidate" : "staff" }, now);
    return { ok: true, wasCancelled: false } as const;
  }, PATIENT);
}

/** Whoever calls off what has ended without their knowing means it: it does not come back. */
async function alreadyOff(tx: Tx, { id, cancelledWhy }: InterviewRow, by: Actor): Promise<Cancelling> {
  if (by === "candidate" && cancelledWhy === "ended")
    await tx.interview.update({ where: { id }, data: { cancelledWhy: "candidate" }, select: { id: true } });
  return { ok: true, wasCancelled: true };
}

interface Ending {
  by: Actor;
  why: "candidate" | "staff" | "ended";
  /** When its letters may go; at once when left out. */
  notBefore?: Date;
}

async function putOff(tx: Tx, interview: InterviewRow, { by, why, notBefore }: Ending, now: Date): Promise<void> {
  const { id, status, startsAt } = interview;
  const data = { status: "cancelled", cancelledAt: now, cancelledWhy: why, sequence: { increment: 1 } };
  const cancelled = await tx.interview.update({ where: { id }, data, select: INTERVIEW_COLUMNS });
  const event = { interviewId: id, at: now, act: "cancelled", ...actorColumns(by) };
  await tx.interviewEvent.create({ data: { ...event, from: startsAt } });
  if (typeof by !== "string") {
    const details = changes({ status }, { status: "cancelled" });
    await audit(tx, { actorId: by.staff, action: "cancel", subject: "interview", subjectId: id, details });
  }
  await withdrawReminders(tx, id);
  await withdrawMails(tx, { once: { startsWith: `interview-invitation:${id}:` } }, "The interview was called off");
  if (status === "booked" && isTimed(cancelled)) await tellCancelled(tx, cancelled, { why, notBefore }, now);
  if (why === "candidate") await tellStaff(tx, cancelled, "called-off", now);
}

/**
 * What becomes of an application's interviews when it moves: one that ends takes those with it that are still to come, in
 * the same transaction, and a no that is taken back before it was told brings them back where their times are still free.
 * Of what was decided and not yet told nobody hears before the letter with the no.
 */
export async function interviewsFollow(
  tx: Tx,
  id: string,
  { from, to }: { from: Stage; to: Stage },
  now: Date,
): Promise<void> {
  if (isEnd(to) && to !== "settled") await endThem(tx, id, to, now);
  else if (from === "rejected") await bringThemBack(tx, id, now);
}

async function endThem(tx: Tx, applicationId: string, to: Stage, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT id FROM interview WHERE application_id = ${applicationId}::uuid ORDER BY id FOR UPDATE`;
  const toCome = { OR: [{ startsAt: null }, { startsAt: { gt: now } }] };
  const interviews = await tx.interview.findMany({
    where: { applicationId, status: { not: "cancelled" }, outcome: null, ...toCome },
    select: INTERVIEW_COLUMNS,
  });
  if (interviews.length === 0) return;
  const isNo = to === "rejected";
  const notBefore = isNo ? await nextAnswerTime(tx, now) : undefined;
  const by: Actor = isNo ? "machine" : "candidate";
  for (const interview of interviews) await putOff(tx, interview, { by, why: "ended", notBefore }, now);
}

async function bringThemBack(tx: Tx, applicationId: string, now: Date): Promise<void> {
  const where = { applicationId, status: "cancelled", cancelledWhy: "ended" };
  const found = await tx.interview.findMany({ where, orderBy: { id: "asc" }, select: INTERVIEW_COLUMNS });
  for (const one of found) {
    const interview = await lockInterview(tx, one);
    if (interview) await bringBack(tx, interview, now);
  }
}

async function bringBack(tx: Tx, interview: InterviewRow, now: Date): Promise<void> {
  const { id, slotId, sequence } = interview;
  const once = { startsWith: `interview-cancelled:${id}:${sequence}:` };
  const gone = { once, status: { notIn: ["pending", "cancelled"] as ("pending" | "cancelled")[] } };
  if ((await tx.outboxMail.count({ where: gone })) > 0) return;
  await withdrawMails(tx, { once }, "The no was taken back");
  const [free] = slotId ? await freeTimes(interview, now, { tx, slotId }) : [];
  const time = free ? { status: "booked", slotId } : { status: "invited", slotId: null };
  const restored = await tx.interview.update({
    where: { id },
    data: { ...time, cancelledAt: null, cancelledWhy: null, sequence: { increment: 1 } },
    select: INTERVIEW_COLUMNS,
  });
  const event = { interviewId: id, at: now, act: "restored", ...actorColumns("machine") };
  await tx.interviewEvent.create({ data: { ...event, to: restored.startsAt } });
  if (!slotId && !(await wasInvited(tx, id))) await invite(tx, restored, "first", now);
  // Its time went to somebody else while it was off: the one who had it chooses again.
  if (!free && isTimed(interview)) await tellTimeGone(tx, { ...interview, sequence: restored.sequence }, now);
}

/** Whether a letter that asks for a time has gone, or is on its way. */
async function wasInvited(tx: Tx, id: string): Promise<boolean> {
  const once = { startsWith: `interview-invitation:${id}:` };
  return (await tx.outboxMail.count({ where: { once, status: { not: "cancelled" } } })) > 0;
}
