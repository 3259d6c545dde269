import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { openSql } from "../open";

const DAY_MS = 86_400_000;

/** With fewer applications than this a job that closes soon has not been found by the right people. */
export const ENOUGH_APPLICATIONS = 5;
const CLOSING_DAYS = 7;

/** A job is given this long before it is compared with others. */
const SETTLED_DAYS = 14;
/** This many jobs are looked at: the next to close, the newest to compare. All that are open take longer than anybody waits. */
const LOOKED_AT = 2000;

const SHOWN = 6;

export interface WeakJob {
  id: string;
  title: string;
  employerName: string;
  closesAt: Date;
  applied: number;
  /** Days since it was published, at least one. */
  days: number;
  /** How many applications half of the similar jobs would have had in so many days; null for one that merely closes. */
  usual: number | null;
}

/** Jobs that close within a week with too few applications, the next to close first, and how many there are. */
export async function jobsClosingWithFew(
  viewer: Viewer,
  now: Date,
): Promise<{ jobs: WeakJob[]; total: number } | null> {
  if (!may(viewer, "read:jobs")) return null;
  const until = new Date(now.getTime() + CLOSING_DAYS * DAY_MS);
  const rows = await db.$queryRaw<(WeakJob & { total: number })[]>`
    SELECT id, title, employer_name AS "employerName", closes_at AS "closesAt", applied, NULL AS usual,
      greatest(1, floor(extract(epoch FROM ${now}::timestamptz - published_at) / 86400))::int AS days,
      count(*) OVER ()::int AS total
    FROM (
      SELECT job.*, (SELECT count(*)::int FROM application WHERE application.job_id = job.id) AS applied
      FROM job WHERE ${openSql(now)} AND job.closes_at <= ${until}
      ORDER BY job.closes_at, job.id LIMIT ${LOOKED_AT}) AS closing
    WHERE applied < ${ENOUGH_APPLICATIONS} ORDER BY closes_at, id LIMIT ${SHOWN}`;
  return { jobs: rows.map(withoutTotal), total: rows[0]?.total ?? 0 };
}

/**
 * Jobs with less than half of the applications a day that the middle one of their sector has, those furthest behind first.
 * Views of jobs are not counted, so that applications are all there is to go by.
 */
export async function jobsBehind(viewer: Viewer, now: Date): Promise<{ jobs: WeakJob[]; total: number } | null> {
  if (!may(viewer, "read:jobs")) return null;
  const settled = new Date(now.getTime() - SETTLED_DAYS * DAY_MS);
  const soon = new Date(now.getTime() + CLOSING_DAYS * DAY_MS);
  const rows = await db.$queryRaw<(WeakJob & { total: number })[]>`
    WITH compared AS MATERIALIZED (
      SELECT id, title, employer_name, closes_at, coalesce(sector, '') AS sector,
        greatest(1, floor(extract(epoch FROM ${now}::timestamptz - published_at) / 86400))::int AS days,
        (SELECT count(*)::int FROM application WHERE application.job_id = job.id) AS applied
      FROM job WHERE ${openSql(now)} AND job.published_at <= ${settled}
      ORDER BY job.published_at DESC LIMIT ${LOOKED_AT}),
    middle AS (
      SELECT sector, percentile_cont(0.5) WITHIN GROUP (ORDER BY applied::float8 / days) AS rate FROM compared GROUP BY 1)
    SELECT id, title, employer_name AS "employerName", closes_at AS "closesAt", applied, days,
      round(rate * days)::int AS usual, count(*) OVER ()::int AS total
    FROM compared JOIN middle USING (sector)
    WHERE applied::float8 / days < rate / 2 AND round(rate * days) - applied >= 2 AND closes_at > ${soon}
    ORDER BY rate * days - applied DESC, id LIMIT ${SHOWN}`;
  return { jobs: rows.map(withoutTotal), total: rows[0]?.total ?? 0 };
}

const withoutTotal = ({ total: _, ...job }: WeakJob & { total: number }): WeakJob => job;
