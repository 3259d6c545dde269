import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { CALL_COLUMNS, detailsOf } from "../call";
import type { CallDetails } from "../types";

const SHOWN = 6;

/** Over, and nobody has said what became of them; of everybody, or of one person's own diary. */
const untold = (now: Date, staffId?: string): Prisma.CallWhereInput => ({
  status: "booked",
  outcome: null,
  endsAt: { lt: now },
  ...(staffId && { consultant: { staffId } }),
});

/** How many calls are over without a word of what became of them; null for whoever may not say so. */
export async function outcomesToGive(viewer: Viewer, now: Date): Promise<number | null> {
  return may(viewer, "write:calls") ? db.call.count({ where: untold(now) }) : null;
}

/** Calls of a span that are still to be held, and the latest of those whose outcome nobody has given. */
export interface CallsWaiting {
  today: CallDetails[];
  untold: { calls: CallDetails[]; total: number };
}

/**
 * What calls ask of staff until an instant: their own diary's, or with `isAll` everybody's. A call that has begun is still
 * there until it ends. Null for whoever may not read calls.
 */
export async function callsWaiting(
  viewer: Viewer,
  { until, isAll }: { until: Date; isAll: boolean },
  now: Date,
): Promise<CallsWaiting | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:calls")) return null;
  const staffId = isAll ? undefined : viewer.personId;
  const [today, late, total] = await Promise.all([
    db.call.findMany({
      where: {
        status: "booked",
        endsAt: { gt: now },
        startsAt: { lt: until },
        ...(staffId && { consultant: { staffId } }),
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: CALL_COLUMNS,
    }),
    db.call.findMany({
      where: untold(now, staffId),
      orderBy: [{ startsAt: "desc" }, { id: "asc" }],
      take: SHOWN,
      select: CALL_COLUMNS,
    }),
    db.call.count({ where: untold(now, staffId) }),
  ]);
  return { today: today.map(detailsOf), untold: { calls: late.map(detailsOf), total } };
}

/** The id of one's own diary; null for whoever takes no calls. */
export async function ownDiary(viewer: Viewer): Promise<string | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:calls")) return null;
  const row = await db.consultant.findUnique({ where: { staffId: viewer.personId }, select: { id: true } });
  return row?.id ?? null;
}
