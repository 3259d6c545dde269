import { addDays, londonDay, startOfDay } from "@/lib/core/time/dates";
import { db, Prisma } from "@/lib/core/db";

/**
 * The next instant at which a list of jobs changes by itself: one opens or closes, or a London day begins ("posted
 * today", "closes in 3 days"). No page with jobs may be kept longer.
 */
export async function nextChangeAt(now: Date): Promise<Date> {
  const [row] = await db.$queryRaw<{ next: Date | null }[]>`SELECT ${nextOpeningSql(now)} AS next`;
  return nextChangeAfter(row?.next ?? null, now);
}

/** `nextChangeAt` for whoever has asked for `nextOpeningSql` in a query of their own. */
export function nextChangeAfter(nextOpening: Date | null, now: Date): Date {
  const tomorrow = startOfDay(addDays(londonDay(now), 1));
  return nextOpening && nextOpening < tomorrow ? nextOpening : tomorrow;
}

/** When the next job opens or closes; null when none ever will. */
export function nextOpeningSql(now: Date): Prisma.Sql {
  return Prisma.sql`least(
    (SELECT min(published_at) FROM job WHERE published_at > ${now} AND withdrawn_at IS NULL),
    (SELECT min(closes_at) FROM job WHERE closes_at > ${now} AND published_at IS NOT NULL AND withdrawn_at IS NULL))`;
}
