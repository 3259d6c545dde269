import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/input";
import { type Booking, bookCall } from "../booking";
import { CALL_COLUMNS } from "../call";
import { cancel, type Cancellation } from "../cancelling";
import { type Move, move } from "../moving";
import type { CallRequest } from "../schema";

/** Moves a call for whoever rang, also to a colleague; both are told. "unknown" also for who may not. */
export async function moveByStaff(
  viewer: Viewer,
  id: string,
  start: Date,
  consultantId: string | undefined,
  now: Date,
): Promise<Move> {
  if (viewer.kind !== "staff" || !may(viewer, "write:calls") || !isUuid(id)) return { ok: false, reason: "unknown" };
  const call = await db.call.findUnique({ where: { id }, select: CALL_COLUMNS });
  return call ? move(call, { staff: viewer.personId }, { start, consultantId }, now) : { ok: false, reason: "unknown" };
}

/** Books a call for somebody who rang: the rule of free times holds, notice and limits do not. Null for who may not. */
export async function bookForThem(viewer: Viewer, request: CallRequest, now: Date): Promise<Booking | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:calls")) return null;
  return bookCall(request, { network: "staff", now, staff: viewer.personId });
}

/** Calls a call off in the agency's name; the visitor is told and offered other times. "unknown" also for who may not. */
export async function cancelByStaff(viewer: Viewer, id: string, now: Date): Promise<Cancellation> {
  if (viewer.kind !== "staff" || !may(viewer, "write:calls") || !isUuid(id)) return { ok: false, reason: "unknown" };
  const call = await db.call.findUnique({ where: { id }, select: CALL_COLUMNS });
  return call ? cancel(call, { staff: viewer.personId }, now) : { ok: false, reason: "unknown" };
}
