import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { addDays, daysBetween, fromDateColumn, type LocalDate, toDateColumn } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import type { Weeks } from "@/lib/core/time/weeks";

/** Reads of articles by week; what is counted is counted by London day. Null for whoever may not see numbers. */
export async function readsByWeek(
  viewer: Viewer,
  { mondays }: Weeks,
): Promise<{ from: LocalDate; reads: number }[] | null> {
  const [first, last] = [mondays[0], mondays.at(-1)];
  if (!may(viewer, "read:numbers") || !first || !last) return null;
  const days = await db.postDay.groupBy({
    by: ["day"],
    where: { day: { gte: toDateColumn(first), lt: toDateColumn(addDays(last, 7)) } },
    _sum: { reads: true },
  });
  const reads = mondays.map(() => 0);
  for (const { day, _sum } of days) {
    const week = Math.floor(daysBetween(first, fromDateColumn(day)) / 7);
    reads[week] = (reads[week] ?? 0) + (_sum.reads ?? 0);
  }
  return mondays.map((from, at) => ({ from, reads: reads[at] ?? 0 }));
}
