import { audit } from "@/lib/auth/audit";
import { may } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/input";
import { markStale } from "@/lib/core/stale";
import { diariesFor } from "../diary/diaries";
import { CALL_TO_TELL, type CallToTell } from "../invitations/messages";
import { move } from "../moving";
import { detailsOf } from "../queries";
import type { Topic } from "../vocabulary";
import { isBookable, spanOf } from "../slots";
import { inTurn, loadsAround } from "../turns";
import type { CallDetails } from "../types";

export interface HandedOver {
  moved: number;
  /** Nobody else is free then: to be moved or called off by hand. */
  left: CallDetails[];
}

/** Gives calls to colleagues who are free at their time, by turn; the visitor and both consultants are told. */
export async function handOver(staffId: string, calls: CallToTell[], now: Date): Promise<HandedOver> {
  const result: HandedOver = { moved: 0, left: [] };
  for (const call of calls) {
    if (await giveAway(staffId, call, now)) result.moved++;
    else result.left.push(detailsOf(call));
  }
  return result;
}

/** Their last day: no new calls, and those to come go to colleagues. Null when there is no such consultant, or for who may not. */
export async function stopTakingCalls(viewer: Viewer, consultantId: string, now: Date): Promise<HandedOver | null> {
  if (viewer.kind !== "staff" || viewer.role !== "admin" || !may(viewer, "write:calls") || !isUuid(consultantId))
    return null;
  const isThere = await db.$transaction(async (tx) => {
    const { count } = await tx.consultant.updateMany({ where: { id: consultantId }, data: { pausedAt: now } });
    if (count > 0)
      await audit(tx, { actorId: viewer.personId, action: "stop", subject: "consultant", subjectId: consultantId });
    await markStale(tx, "calls");
    return count > 0;
  });
  if (!isThere) return null;
  const calls = await db.call.findMany({
    where: { consultantId, status: "booked", startsAt: { gt: now } },
    orderBy: { startsAt: "asc" },
    select: CALL_TO_TELL,
  });
  return handOver(viewer.personId, calls, now);
}

async function giveAway(staffId: string, call: CallToTell, now: Date): Promise<boolean> {
  const topic = (call.topic as Topic | null) ?? undefined;
  const diaries = await diariesFor({ topic }, spanOf(call.startsAt), now);
  const free = diaries
    .filter(({ consultantId }) => consultantId !== call.consultantId)
    .filter((diary) => isBookable({ ...diary, minimumNoticeMinutes: 0 }, call.startsAt, now))
    .map(({ consultantId }) => consultantId);
  for (const { consultantId: to } of inTurn(await loadsAround(free, call.startsAt), call.startsAt)) {
    const outcome = await move(call, { staff: staffId, to }, call.startsAt, now);
    if (outcome.ok) return true;
  }
  return false;
}
