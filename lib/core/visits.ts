import { type LocalDate, londonDay, toDateColumn } from "./time/dates";
import { db } from "./db";

/** What a link may say about where it stands. */
export const SOURCES = ["digest"] as const;
export type Source = (typeof SOURCES)[number];

/** Adds visits of a day to what is known of it. */
export async function addVisits(source: Source, count: number, now: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO visit_count (day, source, count) VALUES (${toDateColumn(londonDay(now))}::date, ${source}, ${count}::int)
    ON CONFLICT (day, source) DO UPDATE SET count = visit_count.count + excluded.count`;
}

/** How many visits came from a source, from one London day until before another. */
export async function visitsFrom(source: Source, from: LocalDate, until: LocalDate): Promise<number> {
  const { _sum } = await db.visitCount.aggregate({
    where: { source, day: { gte: toDateColumn(from), lt: toDateColumn(until) } },
    _sum: { count: true },
  });
  return _sum.count ?? 0;
}
