import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { markStale } from "@/lib/core/stale";
import { CALL_COLUMNS, type CallRow, detailsOf, topicOf } from "../call";
import { diariesFor } from "../diary/diaries";
import { move } from "../moving";
import { spanOf } from "../slots";
import { takersInTurn } from "../turns";
import type { CallDetails } from "../types";

export interface HandedOver {
  moved: number;
  /** Nobody else is free then: to be moved or called off by hand. */
  left: CallDetails[];
}

/**
 * Gives calls to colleagues who are free at their time, by turn; the visitor and both consultants are told. `first` is the
 * consultant who gets each of them that they can take.
 */
export async function handOver(staffId: string, calls: CallRow[], now: Date, first?: string): Promise<HandedOver> {
  const result: HandedOver = { moved: 0, left: [] };
  for (const call of calls) {
    if (await giveAway(staffId, call, now, first)) result.moved++;
    else result.left.push(detailsOf(call));
  }
  return result;
}

/**
 * Their last day: no new calls, and those to come go to colleagues. Null when there is no such consultant, or for whoever may
 * not.
 */
export async function stopTakingCalls(viewer: Viewer, consultantId: string, now: Date): Promise<HandedOver | null> {
  if (viewer.kind !== "staff" || viewer.role !== "admin" || !may(viewer, "write:calls") || !isUuid(consultantId))
    return null;
  const isThere = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM consultant WHERE id = ${consultantId}::uuid FOR UPDATE`;
    const before = await tx.consultant.findUnique({ where: { id: consultantId }, select: { pausedAt: true } });
    if (!before) return false;
    await tx.consultant.update({ where: { id: consultantId }, data: { pausedAt: now }, select: { id: true } });
    const who = { actorId: viewer.personId, subject: "consultant", subjectId: consultantId };
    await audit(tx, { ...who, action: "stop", details: changes(before, { pausedAt: now }) });
    await markStale(tx, "calls");
    return true;
  });
  if (!isThere) return null;
  return handOver(viewer.personId, await callsToCome(consultantId, now), now);
}

/** A consultant's booked calls that have not begun. */
export function callsToCome(consultantId: string, now: Date): Promise<CallRow[]> {
  return db.call.findMany({
    where: { consultantId, status: "booked", startsAt: { gt: now } },
    orderBy: { startsAt: "asc" },
    select: CALL_COLUMNS,
  });
}

async function giveAway(staffId: string, call: CallRow, now: Date, first?: string): Promise<boolean> {
  const diaries = await diariesFor({ topic: topicOf(call) ?? undefined, byStaff: true }, spanOf(call.startsAt), now);
  const others = diaries.filter(({ consultantId }) => consultantId !== call.consultantId);
  for (const consultantId of await takersInTurn(others, call.startsAt, now, first)) {
    const outcome = await move(call, { staff: staffId }, { startsAt: call.startsAt, consultantId }, now);
    if (outcome.ok) return true;
  }
  return false;
}
