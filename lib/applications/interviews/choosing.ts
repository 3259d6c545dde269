import { inLine } from "@/lib/calls/diary/waiting-line";
import { audit, changes } from "@/lib/access/audit";
import { db, type Tx } from "@/lib/core/db";
import { takeFrom } from "@/lib/core/rate-limit";
import { freeTimes } from "./free-times";
import {
  type Actor,
  actorColumns,
  choosableAfter,
  INTERVIEW_COLUMNS,
  type InterviewRow,
  isTimed,
  lastChange,
} from "./interview";
import { type Holder, heldInterview } from "./links";
import { isApplicationOver, lockInterview } from "./locks";
import { tellTime } from "./messages";
import { withdrawReminders } from "./reminders";
import type { FreeTime } from "./types";

export type Choosing =
  | { ok: true; interview: InterviewRow; isNew: boolean }
  /** `unknown` is not theirs; `over` cannot be arranged any more; `late` is within the notice, or has begun. */
  | { ok: false; reason: "unknown" | "over" | "late" }
  /** `taken` was there and has gone, or never was; `busy` is one at which the candidate has another interview. */
  | { ok: false; reason: "taken" | "busy"; others: FreeTime[] }
  | { ok: false; reason: "limited"; retryAfterSeconds: number };

const CHANGES_AN_HOUR = 20;

export interface Choice {
  slotId: string;
  /** Where the candidate is, as an IANA name; as before when left out. */
  timeZone?: string;
  adjustments?: string;
}

/** The candidate chooses a time, or another one: the same row, the same calendar event. All are told. */
export async function chooseTime(holder: Holder, choice: Choice, now: Date): Promise<Choosing> {
  const interview = await heldInterview(holder, now);
  if (!interview) return { ok: false, reason: "unknown" };
  const limit = { name: "interview-change", of: interview.id, max: CHANGES_AN_HOUR, windowSeconds: 3600 };
  const allowance = await takeFrom([limit], now);
  if (!allowance.ok) return { ok: false, reason: "limited", retryAfterSeconds: allowance.retryAfterSeconds };
  return place(interview, choice, "candidate", now);
}

/** The same for a candidate, or for staff who have spoken to both: without notice. */
export async function place(found: InterviewRow, choice: Choice, by: Actor, now: Date): Promise<Choosing> {
  // Most who lose a race learn it from this look, or in the line, without a lock.
  const [wanted] = await freeTimes(found, choosableAfter(found.round, now, by), { slotId: choice.slotId });
  const outcome = (wanted && (await inTurn(wanted, { found, choice, by }, now))) ?? "taken";
  if (typeof outcome !== "string") return outcome;
  const others = await freeTimes(found, choosableAfter(found.round, now, by));
  const reason = (await isCandidateBusy(found, choice.slotId)) ? "busy" : "taken";
  return { ok: false, reason, others };
}

interface Try {
  found: InterviewRow;
  choice: Choice;
  by: Actor;
}

/** One try at a time for each round in this process; whoever waits for a time that goes meanwhile learns it without one. */
async function inTurn({ startsAt }: FreeTime, attempt: Try, now: Date): Promise<Choosing | "taken" | null> {
  return inLine(attempt.found.roundId, startsAt, async () => {
    const outcome = await db.$transaction((tx) => placeWithin(tx, attempt, now));
    return { outcome, isGone: typeof outcome !== "string" && outcome.ok && outcome.isNew };
  });
}

async function placeWithin(tx: Tx, { found, choice, by }: Try, now: Date): Promise<Choosing | "taken"> {
  const before = await lockInterview(tx, found);
  if (!before) return { ok: false, reason: "unknown" };
  const refusal = refusalFor(before, by, now);
  if (refusal) return { ok: false, reason: refusal };
  if (before.status === "booked" && before.slotId === choice.slotId) {
    if (choice.adjustments !== undefined) await keepWords(tx, before.id, choice);
    return { ok: true, interview: before, isNew: false };
  }
  // Whoever takes the time back waits for this, or this sees that it is gone.
  await tx.$queryRaw`SELECT id FROM interview_slot WHERE id = ${choice.slotId}::uuid FOR NO KEY UPDATE`;
  const [free] = await freeTimes(before, choosableAfter(before.round, now, by), { tx, slotId: choice.slotId });
  if (!free) return "taken";
  const interview = await book(tx, before, choice, now);
  const act = before.status === "booked" ? "moved" : "booked";
  const event = { interviewId: before.id, at: now, act, ...actorColumns(by) };
  const from = before.status === "booked" ? before.startsAt : null;
  await tx.interviewEvent.create({ data: { ...event, from, to: free.startsAt } });
  if (typeof by !== "string") {
    const details = changes({ startsAt: from }, { startsAt: free.startsAt });
    const action = act === "moved" ? "move" : "book";
    await audit(tx, { actorId: by.staff, action, subject: "interview", subjectId: before.id, details });
  }
  await withdrawReminders(tx, before.id);
  if (isTimed(interview)) await tellTime(tx, interview, { news: act, before: from, by }, now);
  return { ok: true, interview, isNew: true };
}

const keepWords = (tx: Tx, id: string, { adjustments }: Choice) =>
  tx.interview.update({ where: { id }, data: { adjustments }, select: { id: true } });

function book(tx: Tx, { id, timeZone, adjustments }: InterviewRow, choice: Choice, now: Date): Promise<InterviewRow> {
  return tx.interview.update({
    where: { id },
    data: {
      slotId: choice.slotId,
      status: "booked",
      timeZone: choice.timeZone ?? timeZone,
      adjustments: choice.adjustments ?? adjustments,
      timeSetAt: now,
      sequence: { increment: 1 },
      noneSuits: null,
      noneSuitsAt: null,
      cancelledAt: null,
      cancelledWhy: null,
    },
    select: INTERVIEW_COLUMNS,
  });
}

/** What stands against a change of a candidate's, or of staff's, before any time is looked at. */
function refusalFor(interview: InterviewRow, by: Actor, now: Date): "over" | "late" | null {
  if (isApplicationOver(interview) || interview.outcome) return "over";
  if (interview.status === "cancelled" && typeof by === "string") return "over";
  if (interview.status !== "booked" || !interview.startsAt) return null;
  const last = typeof by === "string" ? lastChange(interview.round, interview.startsAt) : interview.startsAt;
  return now >= last ? "late" : null;
}

async function isCandidateBusy({ id, email }: InterviewRow, slotId: string): Promise<boolean> {
  const slot = await db.interviewSlot.findUnique({ where: { id: slotId }, select: { startsAt: true, endsAt: true } });
  if (!slot) return false;
  const { startsAt, endsAt } = slot;
  const overlapping = { status: "booked", startsAt: { lt: endsAt }, endsAt: { gt: startsAt } };
  return (await db.interview.count({ where: { email, id: { not: id }, ...overlapping } })) > 0;
}
