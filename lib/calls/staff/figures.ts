import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";

export interface CallFigures {
  booked: number;
  held: number;
  missedByVisitor: number;
  missedByUs: number;
  cancelled: number;
  /** Still to come, also beyond these days. */
  toCome: number;
  /** Over, and nobody has said what became of them. */
  untold: number;
  /** Hours from booking to start: half of the calls have more. Null without calls. */
  leadHours: number | null;
  byTopic: { topic: string | null; calls: number; held: number }[];
  /** What led to the call: a job, an article, or the page itself. */
  bySource: { source: "job" | "post" | "page" | "staff"; calls: number }[];
  /** By week from its Monday in London, the oldest first. */
  byWeek: { week: Date; held: number; missed: number }[];
}

/** What became of the calls that were to start in these days, half-open. Null for whoever may not see numbers. */
export async function callFigures(viewer: Viewer, from: Date, until: Date, now: Date): Promise<CallFigures | null> {
  if (!may(viewer, "read:numbers")) return null;
  const [totals] = await db.$queryRaw<Omit<CallFigures, "byTopic" | "bySource" | "byWeek" | "toCome">[]>`
    SELECT count(*)::int AS booked, count(*) FILTER (WHERE outcome = 'held')::int AS held,
      count(*) FILTER (WHERE outcome = 'missed-by-visitor')::int AS "missedByVisitor",
      count(*) FILTER (WHERE outcome = 'missed-by-us')::int AS "missedByUs",
      count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled,
      count(*) FILTER (WHERE status = 'booked' AND outcome IS NULL AND ends_at < ${now})::int AS untold,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM starts_at - created_at) / 3600)::float8 AS "leadHours"
    FROM call WHERE starts_at >= ${from} AND starts_at < ${until}`;
  const byTopic = await db.$queryRaw<CallFigures["byTopic"]>`
    SELECT topic, count(*)::int AS calls, count(*) FILTER (WHERE outcome = 'held')::int AS held
    FROM call WHERE starts_at >= ${from} AND starts_at < ${until} GROUP BY 1 ORDER BY 2 DESC, 1`;
  const bySource = await db.$queryRaw<CallFigures["bySource"]>`
    SELECT CASE WHEN booked_by IS NOT NULL THEN 'staff' WHEN from_job IS NOT NULL THEN 'job'
      WHEN from_post IS NOT NULL THEN 'post' ELSE 'page' END AS source, count(*)::int AS calls
    FROM call WHERE starts_at >= ${from} AND starts_at < ${until} GROUP BY 1 ORDER BY 2 DESC, 1`;
  const byWeek = await db.$queryRaw<CallFigures["byWeek"]>`
    SELECT date_trunc('week', starts_at, 'Europe/London') AS week, count(*) FILTER (WHERE outcome = 'held')::int AS held,
      count(*) FILTER (WHERE outcome IN ('missed-by-visitor', 'missed-by-us'))::int AS missed
    FROM call WHERE starts_at >= ${from} AND starts_at < ${until} GROUP BY 1 ORDER BY 1`;
  const toCome = await db.call.count({ where: { status: "booked", startsAt: { gt: now } } });
  const none = { booked: 0, held: 0, missedByVisitor: 0, missedByUs: 0, cancelled: 0, untold: 0, leadHours: null };
  return { ...(totals ?? none), toCome, byTopic, bySource, byWeek };
}
