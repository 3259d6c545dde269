import { audit, changes } from "@/lib/access/audit";
import { db, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { markStale } from "@/lib/core/stale";
import type { Rebooking } from "@/lib/mail/templates/call-cancelled";
import { type Actor, actorColumn, CALL_COLUMNS, type CallRow, topicOf } from "./call";
import { lockDiaries } from "./diary/locks";
import { freeTimesNear } from "./free-times";
import { bookedCall, callOf, readToken } from "./invitations/links";
import { tellCancelled } from "./invitations/messages";
import { withdrawReminders } from "./invitations/reminders";
import type { BookedCall } from "./types";

export type Cancellation =
  | { ok: true; call: BookedCall; wasCancelled: boolean }
  /** `unknown` is a forged link; `past` has begun. */
  | { ok: false; reason: "unknown" | "past" };

/** Calls a call off for whoever holds a link to it. Twice is fine: the second time nobody is written to. */
export async function cancelCall(token: string | undefined, now: Date): Promise<Cancellation> {
  const holder = readToken(token);
  const call = holder && (await callOf(holder));
  return call ? cancel(call, holder.as, now) : { ok: false, reason: "unknown" };
}

/** Calls a call off. When that is our doing the visitor is offered the nearest free times. */
export async function cancel(call: CallRow, by: Actor, now: Date): Promise<Cancellation> {
  if (call.startsAt <= now) return { ok: false, reason: "past" };
  if (call.status === "cancelled") return { ok: true, call: bookedCall(call), wasCancelled: true };
  const rebooking = await waysOn(call, by, now);
  const isDone = await db.$transaction((tx) => callOff(tx, call, { by, rebooking, now }));
  if (isDone) return { ok: true, call: bookedCall(call), wasCancelled: false };
  // It has moved or was cancelled while we looked: look again.
  return cancel(await db.call.findUniqueOrThrow({ where: { id: call.id }, select: CALL_COLUMNS }), by, now);
}

interface Step {
  by: Actor;
  rebooking: Rebooking;
  now: Date;
}

async function callOff(tx: Tx, call: CallRow, { by, rebooking, now }: Step): Promise<boolean> {
  await lockDiaries(tx, [call.consultantId]);
  const { count } = await tx.call.updateMany({
    where: { id: call.id, sequence: call.sequence, status: "booked" },
    data: { status: "cancelled", cancelledAt: now, sequence: { increment: 1 } },
  });
  if (count === 0) return false;
  if (typeof by !== "string") {
    const details = changes({ status: "booked" }, { status: "cancelled" });
    await audit(tx, { actorId: by.staff, action: "cancel", subject: "call", subjectId: call.id, details });
  }
  const event = { callId: call.id, at: now, actor: actorColumn(by), from: call.startsAt };
  await tx.callEvent.create({ data: { ...event, act: "cancelled" } });
  await withdrawReminders(tx, call.id);
  const cancelled = await tx.call.findUniqueOrThrow({ where: { id: call.id }, select: CALL_COLUMNS });
  await tellCancelled(tx, cancelled, { byUs: by !== "visitor", rebooking }, now);
  await markStale(tx, "calls");
  return true;
}

async function waysOn(call: CallRow, by: Actor, now: Date): Promise<Rebooking> {
  const page = (query: Record<string, string>) => {
    const given = new URLSearchParams({ ...(call.topic && { topic: call.topic }), ...query }).toString();
    return appUrl(`/strategy-call${given && `?${given}`}`);
  };
  if (by === "visitor") return { url: page({}), next: [] };
  const topic = topicOf(call) ?? undefined;
  const others = await freeTimesNear({ topic, visitor: call.email }, call.startsAt, now);
  const next = others.map(({ start }) => ({ startsAt: start, url: page({ start: start.toISOString() }) }));
  return { url: page({}), next };
}
