import { audit } from "@/lib/auth/audit";
import { db, type Tx } from "@/lib/core/db";
import { takeFrom } from "@/lib/core/rate-limit";
import { markStale } from "@/lib/core/stale";
import { diariesFor } from "./diary/diaries";
import { isVisitorBusy, lockDiaries, lockVisitor, PATIENT } from "./diary/locks";
import { freeTimesNear } from "./free-times";
import { bookedCall, readToken } from "./invitations/links";
import { CALL_TO_TELL, type CallToTell, tellMoved } from "./invitations/messages";
import { withdrawReminders } from "./invitations/reminders";
import { callOf, type Mover, wantedForMove } from "./queries";
import { blockedBy, CALL_MS, isBookable, isOffered, spanOf } from "./slots";
import { inTurn, loadsAround } from "./turns";
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
export async function moveCall(token: string | undefined, start: Date, now: Date): Promise<Move> {
  const holder = readToken(token);
  const call = holder && (await callOf(holder));
  return call ? move(call, holder, start, now) : { ok: false, reason: "unknown" };
}

/** The same for whoever may: one of the two in the call, or staff, who may also give it to a colleague. */
export async function move(call: CallToTell, mover: Mover, start: Date, now: Date): Promise<Move> {
  if (call.startsAt <= now) return { ok: false, reason: "past" };
  if (call.status === "cancelled") return { ok: false, reason: "cancelled" };
  const isSameHost = !("staff" in mover) || (mover.to ?? call.consultantId) === call.consultantId;
  if (call.startsAt.getTime() === start.getTime() && isSameHost) return { ok: true, call: bookedCall(call) };
  if (!("staff" in mover)) {
    const limit = await takeFrom([{ name: "call-move", of: call.id, max: MOVES_AN_HOUR, windowSeconds: 3600 }], now);
    if (!limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds };
  }

  let miss: Miss = "slot-taken";
  for (const consultantId of await takersInTurn(call, mover, start, now)) {
    const outcome = await db.$transaction((tx) => moveTo(tx, { call, mover, consultantId, start, now }), PATIENT);
    if (outcome === "changed") return moveAnew(call.id, mover, start, now);
    if (typeof outcome !== "string") return outcome;
    miss = outcome;
  }
  return refusal(call, mover, { start, miss, now });
}

/** It has moved or was cancelled while we looked: look again. */
async function moveAnew(id: string, mover: Mover, start: Date, now: Date): Promise<Move> {
  const call = await db.call.findUnique({ where: { id }, select: CALL_TO_TELL });
  return call ? move(call, mover, start, now) : { ok: false, reason: "unknown" };
}

/** Who can take the call at the new time: its own consultant, then those whose turn it is. */
async function takersInTurn(call: CallToTell, mover: Mover, start: Date, now: Date): Promise<string[]> {
  const diaries = (await diariesFor(wantedForMove(call, mover), spanOf(start), now)).map(forMover(mover));
  const free = diaries.filter((diary) => isBookable(diary, start, now)).map(({ consultantId }) => consultantId);
  const order = inTurn(await loadsAround(free, start), start).map(({ consultantId }) => consultantId);
  return order.toSorted((a, b) => Number(b === call.consultantId) - Number(a === call.consultantId));
}

interface Try {
  call: CallToTell;
  mover: Mover;
  consultantId: string;
  start: Date;
  now: Date;
}

async function moveTo(tx: Tx, { call, mover, consultantId, start, now }: Try): Promise<Outcome> {
  await lockDiaries(tx, [call.consultantId, consultantId]);
  const asRead = { id: call.id, consultantId: call.consultantId, sequence: call.sequence, status: "booked" as const };
  if ((await tx.call.count({ where: asRead })) === 0) return "changed";
  const [diary] = (await diariesFor({ ...wantedForMove(call, mover), consultantId }, spanOf(start), now, tx)).map(
    forMover(mover),
  );
  if (!diary || !isBookable(diary, start, now)) return "slot-taken";
  await lockVisitor(tx, call.email);
  const endsAt = new Date(start.getTime() + CALL_MS);
  const visitor = { email: call.email, exceptCallId: call.id };
  if (await isVisitorBusy(tx, visitor, { startsAt: start, endsAt })) return "visitor-busy";

  const next = { sequence: { increment: 1 }, version: { increment: 1 } };
  const data = { consultantId, startsAt: start, endsAt, ...blockedBy(diary, start), timeSetAt: now, ...next };
  const moved = await tx.call.update({ where: { id: call.id }, data, select: CALL_TO_TELL });
  await tx.callEvent.create({
    data: { callId: call.id, at: now, act: "moved", actor: actorOf(mover), from: call.startsAt, to: start },
  });
  if ("staff" in mover) await audit(tx, { actorId: mover.staff, action: "move", subject: "call", subjectId: call.id });
  await withdrawReminders(tx, call.id);
  await tellMoved(tx, call, moved, actorOf(mover) !== "visitor", now);
  await markStale(tx, "calls");
  return { ok: true, call: bookedCall(moved) };
}

async function refusal(
  call: CallToTell,
  mover: Mover,
  { start, miss, now }: { start: Date; miss: Miss; now: Date },
): Promise<Move> {
  const wanted = wantedForMove(call, mover);
  const alternatives = await freeTimesNear({ ...wanted, visitor: call.email }, start, now);
  if (miss === "visitor-busy") return { ok: false, reason: miss, alternatives };
  const wasOffered = (await diariesFor(wanted, spanOf(start), now)).some((diary) => isOffered(diary, start, now));
  return { ok: false, reason: wasOffered ? "slot-taken" : "not-offered", alternatives };
}

const actorOf = (mover: Mover): string => ("staff" in mover ? mover.staff : mover.as);

/** Staff have spoken to their colleague: the notice that visitors must give does not count for them. */
const forMover =
  (mover: Mover) =>
  <D extends { minimumNoticeMinutes: number }>(diary: D): D =>
    "staff" in mover ? { ...diary, minimumNoticeMinutes: 0 } : diary;
