import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { type LocalDate, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";

/** What was promised, and by which day it is kept. */
export interface Promised {
  what: string;
  dueOn: LocalDate;
}

/** A call that came from a no: it ends with a promise, or with the reason why there is none. The database asks the same. */
export async function needsPromise(tx: Tx, call: { id: string; topic: string | null }): Promise<boolean> {
  const isAfterNo =
    call.topic === "after-a-rejection" || (await tx.callShare.count({ where: { callId: call.id } })) > 0;
  return isAfterNo && (await tx.callPromise.count({ where: { callId: call.id } })) === 0;
}

/** Writes a promise down, once however often it is sent. */
export async function promiseWithin(tx: Tx, callId: string, { what, dueOn }: Promised, by: string, now: Date) {
  const row = { callId, what, dueOn: toDateColumn(dueOn), madeBy: by, madeAt: now };
  const made = await tx.callPromise.createManyAndReturn({ data: [row], skipDuplicates: true, select: { id: true } });
  const [first] = made;
  if (!first) return;
  const details = { from: { promise: null }, to: { promise: first.id, dueOn } };
  await audit(tx, { actorId: by, action: "promise", subject: "call", subjectId: callId, details });
}

/** As the letter after a call says it. */
export const sayPromise = ({ what, dueOn }: Promised): string =>
  `We promised you, by ${sayDay(dueOn)}: ${what}${/[.!?]$/.test(what) ? "" : "."} You see in your account whether it is kept.`;

export type Promising = { ok: true } | { ok: false; reason: "unknown" | "past" | "not-begun" };

/** One promise more, after a call. `past` is a day that is over; "unknown" also for whoever may not. */
export async function promise(viewer: Viewer, callId: string, given: Promised, now: Date): Promise<Promising> {
  if (viewer.kind !== "staff" || !may(viewer, "write:calls") || !isUuid(callId))
    return { ok: false, reason: "unknown" };
  if (given.dueOn < londonDay(now)) return { ok: false, reason: "past" };
  return db.$transaction(async (tx) => {
    const call = await tx.call.findFirst({ where: { id: callId, status: "booked" }, select: { startsAt: true } });
    if (!call) return { ok: false, reason: "unknown" } as const;
    if (call.startsAt > now) return { ok: false, reason: "not-begun" } as const;
    await promiseWithin(tx, callId, given, viewer.personId, now);
    return { ok: true } as const;
  });
}
