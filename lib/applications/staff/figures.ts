import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { asBounds, byWeek, type Weeks } from "@/lib/core/time/weeks";

const JOBS_SHOWN = 10;

export interface ApplicationFigures {
  /** First sendings by week of their arrival. */
  byWeek: { from: LocalDate; applications: number }[];
  total: number;
  /** Where they found the job, the most first; null for whoever came straight to us, or did not say. */
  bySource: { source: string | null; applications: number }[];
  /** The jobs that had the most. */
  byJob: { id: string; title: string; employerName: string; applications: number }[];
}

/** What arrived in these weeks, half-open. Null for whoever may not see numbers. */
export async function applicationFigures(viewer: Viewer, weeks: Weeks): Promise<ApplicationFigures | null> {
  if (!may(viewer, "read:numbers")) return null;
  const bounds = asBounds(weeks);
  const [from, until] = [bounds[0], bounds.at(-1)];
  const [rows, bySource, byJob] = await Promise.all([
    db.$queryRaw<{ week: number; applications: number }[]>`
      SELECT width_bucket(created_at, ${bounds}::timestamptz[]) AS week, count(*)::int AS applications FROM application
      WHERE created_at >= ${from}::timestamptz AND created_at < ${until}::timestamptz GROUP BY 1`,
    db.$queryRaw<ApplicationFigures["bySource"]>`
      SELECT source, count(*)::int AS applications FROM application
      WHERE created_at >= ${from}::timestamptz AND created_at < ${until}::timestamptz
      GROUP BY 1 ORDER BY 2 DESC, 1 NULLS LAST`,
    db.$queryRaw<ApplicationFigures["byJob"]>`
      SELECT job.id, title, employer_name AS "employerName", applications FROM (
        SELECT job_id, count(*)::int AS applications FROM application
        WHERE created_at >= ${from}::timestamptz AND created_at < ${until}::timestamptz
        GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${JOBS_SHOWN}) AS most JOIN job ON job.id = most.job_id
      ORDER BY applications DESC, title`,
  ]);
  const perWeek = byWeek(weeks, rows, (row) => ({ applications: row?.applications ?? 0 }));
  const total = rows.reduce((sum, { applications }) => sum + applications, 0);
  return { byWeek: perWeek, total, bySource, byJob };
}

export interface ReplyTimes {
  /** Hours from arrival to the first reading: half of those read took no longer. Null when none was read. */
  medianHours: number | null;
  /** Nine in ten took no longer. */
  p90Hours: number | null;
  read: number;
  /** Arrived and not read yet. */
  unread: number;
  byWeek: { from: LocalDate; medianHours: number | null; read: number; unread: number }[];
}

/**
 * How long applications of these weeks waited until somebody read them. One that was sent again waits anew, from its last
 * version on. Null for whoever may not see numbers.
 */
export async function replyTimes(viewer: Viewer, weeks: Weeks): Promise<ReplyTimes | null> {
  if (!may(viewer, "read:numbers")) return null;
  const bounds = asBounds(weeks);
  // The row without a week is that of all of them.
  const rows = await db.$queryRaw<
    { week: number | null; median: number | null; p90: number | null; read: number; unread: number }[]
  >`
    WITH arrived AS (
      SELECT width_bucket(updated_at, ${bounds}::timestamptz[]) AS week,
        extract(epoch FROM read_at - updated_at)::float8 / 3600 AS hours
      FROM application WHERE updated_at >= ${bounds[0]}::timestamptz AND updated_at < ${bounds.at(-1)}::timestamptz)
    SELECT week, percentile_cont(0.5) WITHIN GROUP (ORDER BY hours) AS median,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY hours) AS p90,
      count(hours)::int AS read, count(*) FILTER (WHERE hours IS NULL)::int AS unread
    FROM arrived GROUP BY GROUPING SETS ((week), ())`;
  const all = rows.find(({ week }) => week === null);
  const perWeek = rows.flatMap(({ week, ...row }) => (week === null ? [] : [{ week, ...row }]));
  return {
    medianHours: all?.median ?? null,
    p90Hours: all?.p90 ?? null,
    read: all?.read ?? 0,
    unread: all?.unread ?? 0,
    byWeek: byWeek(weeks, perWeek, (row) => ({
      medianHours: row?.median ?? null,
      read: row?.read ?? 0,
      unread: row?.unread ?? 0,
    })),
  };
}
