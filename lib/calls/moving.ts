import { audit, changes } from "@/lib/access/audit";
import { db, type Tx } from "@/lib/core/db";
import { takeFrom } from "@/lib/core/rate-limit";
import { markStale } from "@/lib/core/stale";
import { type Actor, actorColumn, CALL_COLUMNS, type CallRow, topicOf } from "./call";
import { diariesFor, type Wanted } from "./diary/diaries";
import { isVisitorBusy, lockDiaries, lockVisitor, PATIENT } from "./diary/locks";
import { freeTimesNear } from "./free-times";
import { bookedCall, callOf, readToken } from "./invitations/links";
import { tellMoved } from "./invitations/messages";
import { withdrawReminders } from "./invitations/reminders";
import { blockedBy, endOf, isBookable, isOffered, spanOf } from "./slots";
import { takersInTurn } from "./turns";
import type { BookedCall, FreeSlot } from "./types";

export type Move =
  | { ok: true; call: BookedCall }
  /** `unknown` is a forged link; `past` has begun; `cancelled` cannot be moved any more. */
  | { ok: false; reason: "unknown" | "past" | "cancelled" }
  | { ok: false; reason: "slot-taken" | "visitor-busy" | "not-offered"; alternatives: FreeSlot[] }
  | { ok: false; reason: "limited"; retryAfterSeconds: number };

/** What one try with one consultant can come to besides a move; `changed` when the call itself has changed meanwhile. */
type Miss = "slot-taken" | "visitor-busy";
type Outcome = (Move & { ok: true }) | Miss | "changed";

const MOVES_AN_HOUR = 10;

/**
 * Moves a call to another time: the same row, the same calendar event. It stays with its consultant when they are free
 * then; otherwise a colleague takes it, and all three are told. When the time has gone the call stays as it was.
 */
export async function moveCall(token: string | undefined, startsAt: Date, now: Date): Promise<Move> {
  const holder = readToken(token);
  const call = holder && (await callOf(holder));
  return call ? move(call, holder.as, { startsAt }, now) : { ok: false, reason: "unknown" };
}

/** Where a call is to go: to a time, and, if staff say so, to a consultant. What is left out stays, whatever it is by then. */
export interface Aim {
  startsAt?: Date;
  consultantId?: string;
}

/** `moveCall` for whoever may: one of the two in the call, or staff, who may also give it to a colleague. */
export async function move(call: CallRow, by: Actor, aim: Aim, now: Date): Promise<Move> {
  const { startsAt = call.startsAt, consultantId: wanted = call.consultantId } = aim;
  if (call.startsAt <= now) return { ok: false, reason: "past" };
  if (call.status === "cancelled") return { ok: false, reason: "cancelled" };
  if (call.startsAt.getTime() === startsAt.getTime() && wanted === call.consultantId)
    return { ok: true, call: bookedCall(call) };
  if (typeof by === "string") {
    const limit = await takeFrom([{ name: "call-move", of: call.id, max: MOVES_AN_HOUR, windowSeconds: 3600 }], now);
    if (!limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds };
  }

  let miss: Miss = "slot-taken";
  const wish: Wish = { call, by, startsAt, whose: diariesForMove(call, by, wanted), now };
  const diaries = await diariesFor(wish.whose, spanOf(startsAt), now);
  for (const consultantId of await takersInTurn(diaries, startsAt, now, call.consultantId)) {
    const outcome = await db.$transaction((tx) => moveTo(tx, wish, consultantId), PATIENT);
    if (outcome === "changed") return moveAnew(call.id, by, aim, now);
    if (typeof outcome !== "string") return outcome;
    miss = outcome;
  }
  return refusal(wish, miss);
}

/** It has moved or was cancelled while we looked: look again. */
async function moveAnew(id: string, by: Actor, aim: Aim, now: Date): Promise<Move> {
  const call = await db.call.findUnique({ where: { id }, select: CALL_COLUMNS });
  return call ? move(call, by, aim, now) : { ok: false, reason: "unknown" };
}

/** Whose diaries a move looks at: its visitor may get somebody else for the topic, its consultant keeps it, staff say who. */
export function diariesForMove(call: CallRow, by: Actor, consultantId = call.consultantId): Wanted {
  const movingCallId = call.id;
  if (by === "visitor") return { topic: topicOf(call) ?? undefined, movingCallId };
  return { consultantId, movingCallId, byStaff: by !== "consultant" };
}

interface Wish {
  call: CallRow;
  by: Actor;
  startsAt: Date;
  /** Whose diaries it may go into. */
  whose: Wanted;
  now: Date;
}

async function moveTo(tx: Tx, { call, by, startsAt, whose, now }: Wish, consultantId: string): Promise<Outcome> {
  await lockDiaries(tx, [call.consultantId, consultantId]);
  const asRead = { id: call.id, consultantId: call.consultantId, sequence: call.sequence, status: "booked" as const };
  if ((await tx.call.count({ where: asRead })) === 0) return "changed";
  const [diary] = await diariesFor({ ...whose, consultantId }, spanOf(startsAt), now, tx);
  if (!diary || !isBookable(diary, startsAt, now)) return "slot-taken";
  await lockVisitor(tx, call.email);
  const endsAt = endOf(startsAt);
  const visitor = { email: call.email, exceptCallId: call.id };
  if (await isVisitorBusy(tx, visitor, { startsAt, endsAt })) return "visitor-busy";

  const time = { startsAt, endsAt, ...blockedBy(diary, startsAt), timeSetAt: now };
  const data = { consultantId, ...time, sequence: { increment: 1 } };
  const moved = await tx.call.update({ where: { id: call.id }, data, select: CALL_COLUMNS });
  const event = { callId: call.id, at: now, actor: actorColumn(by), from: call.startsAt, to: startsAt };
  await tx.callEvent.create({ data: { ...event, act: "moved" } });
  if (typeof by !== "string") {
    const details = changes(call, { consultantId, startsAt });
    await audit(tx, { actorId: by.staff, action: "move", subject: "call", subjectId: call.id, details });
  }
  await withdrawReminders(tx, call.id);
  await tellMoved(tx, call, moved, by !== "visitor", now);
  await markStale(tx, "calls");
  return { ok: true, call: bookedCall(moved) };
}

async function refusal({ call, startsAt, whose, now }: Wish, miss: Miss): Promise<Move> {
  const alternatives = await freeTimesNear({ ...whose, visitor: call.email }, startsAt, now);
  if (miss === "visitor-busy") return { ok: false, reason: miss, alternatives };
  const wasOffered = (await diariesFor(whose, spanOf(startsAt), now)).some((diary) => isOffered(diary, startsAt, now));
  return { ok: false, reason: wasOffered ? "slot-taken" : "not-offered", alternatives };
}
