import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { addDays, type LocalDate, londonDay, startOfDay, weekdayOf } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";

/** One week, from its Monday: addresses that confirmed an alert, and addresses that stopped one. */
export interface Week {
  from: LocalDate;
  joined: number;
  left: number;
}

/** Weeks up to the present one, the oldest first. Null for whoever may not see numbers. */
export async function growth(viewer: Viewer, now: Date, weeks = 26): Promise<Week[] | null> {
  if (!may(viewer, "read:numbers")) return null;
  const today = londonDay(now);
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  const mondays = Array.from({ length: weeks }, (_, at) => addDays(monday, -7 * (weeks - 1 - at)));
  const bounds = [...mondays, addDays(monday, 7)].map((day) => startOfDay(day).toISOString());
  const rows = await db.$queryRaw<{ week: number; joined: number; left: number }[]>`
    SELECT width_bucket(at, ${bounds}::timestamptz[]) AS week,
      count(DISTINCT address) FILTER (WHERE act = 'confirmed')::int AS joined,
      count(DISTINCT address) FILTER (WHERE act = 'withdrawn')::int AS left
    FROM consent_event
    WHERE purpose = 'alerts' AND at >= ${bounds[0]}::timestamptz AND at < ${bounds.at(-1)}::timestamptz
    GROUP BY 1`;
  const byWeek = new Map(rows.map((row) => [row.week, row]));
  return mondays.map((from, at) => ({
    from,
    joined: byWeek.get(at + 1)?.joined ?? 0,
    left: byWeek.get(at + 1)?.left ?? 0,
  }));
}
