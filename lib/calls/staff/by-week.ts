import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { asBounds, byWeek, type Weeks } from "@/lib/core/time/weeks";

/** Calls that were to start in a week. What is neither held nor missed is still to come, or nobody has said. */
export interface CallsOfWeek {
  from: LocalDate;
  booked: number;
  held: number;
  missed: number;
}

/** Calls by the week of their start; cancelled ones are not among them. Null for whoever may not see numbers. */
export async function callsByWeek(viewer: Viewer, weeks: Weeks): Promise<CallsOfWeek[] | null> {
  if (!may(viewer, "read:numbers")) return null;
  const bounds = asBounds(weeks);
  const rows = await db.$queryRaw<{ week: number; booked: number; held: number; missed: number }[]>`
    SELECT width_bucket(starts_at, ${bounds}::timestamptz[]) AS week, count(*)::int AS booked,
      count(*) FILTER (WHERE outcome = 'held')::int AS held,
      count(*) FILTER (WHERE outcome IN ('missed-by-visitor', 'missed-by-us'))::int AS missed
    FROM call WHERE status = 'booked'
      AND starts_at >= ${bounds[0]}::timestamptz AND starts_at < ${bounds.at(-1)}::timestamptz GROUP BY 1`;
  return byWeek(weeks, rows, (row) => ({ booked: row?.booked ?? 0, held: row?.held ?? 0, missed: row?.missed ?? 0 }));
}
