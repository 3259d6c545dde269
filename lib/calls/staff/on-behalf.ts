import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { atMinute, londonDay, minuteOfDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { type Booking, bookCall } from "../booking";
import { CALL_COLUMNS } from "../call";
import { cancel, type Cancellation } from "../cancelling";
import { type Aim, type Move, move } from "../moving";
import type { CallRequest } from "../schema";
import type { DeskMove } from "./schema";

/** Moves a call for whoever rang, also to a colleague; both are told. "unknown" also for whoever may not. */
export async function moveByStaff(viewer: Viewer, id: string, aim: Aim, now: Date): Promise<Move> {
  if (viewer.kind !== "staff" || !may(viewer, "write:calls") || !isUuid(id)) return { ok: false, reason: "unknown" };
  const call = await db.call.findUnique({ where: { id }, select: CALL_COLUMNS });
  return call ? move(call, { staff: viewer.personId }, aim, now) : { ok: false, reason: "unknown" };
}

/**
 * Where a call is to go by the form of its page, which showed the time it had. Day and time left as they were are no wish:
 * in the hour that autumn repeats they name two instants, and the call may stand at the second.
 */
export function aimOf({ day, time, to }: DeskMove, shown: Date): Aim {
  const isLeft = day === londonDay(shown) && time === minuteOfDay(shown);
  return { startsAt: isLeft ? undefined : atMinute(day, time), consultantId: to };
}

/** Books a call for somebody who rang: the rule of free times holds, notice and limits do not. Null for whoever may not. */
export async function bookForThem(viewer: Viewer, request: CallRequest, now: Date): Promise<Booking | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:calls")) return null;
  return bookCall(request, { network: "staff", now, staff: viewer.personId });
}

/** Calls a call off in the agency's name; the visitor is told and offered other times. "unknown" also for whoever may not. */
export async function cancelByStaff(viewer: Viewer, id: string, now: Date): Promise<Cancellation> {
  if (viewer.kind !== "staff" || !may(viewer, "write:calls") || !isUuid(id)) return { ok: false, reason: "unknown" };
  const call = await db.call.findUnique({ where: { id }, select: CALL_COLUMNS });
  return call ? cancel(call, { staff: viewer.personId }, now) : { ok: false, reason: "unknown" };
}
