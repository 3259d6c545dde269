import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { toDateColumn, londonDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { FLOOR } from "../feedback-input";

const DAYS = 365;

export interface FeedbackFigures {
  /** Null is all of them together. */
  client: string | null;
  /** Promises that were kept or broken; those still running are not among them. */
  promised: number;
  /** The share that was there by its day, and that the client's own people answered. */
  onTime: number;
  byThem: number;
  /** From 1 to 5; null below the floor. */
  useful: number | null;
}

interface Row {
  client: string | null;
  promised: number;
  onTime: number;
  byThem: number;
  ratings: number;
  useful: number | null;
}

/**
 * How feedback went in the last year, for all and for each client with enough of it: for staff alone, to know whom to ring.
 * Null for whoever may not.
 */
export async function feedbackFigures(viewer: Viewer, now: Date): Promise<FeedbackFigures[] | null> {
  if (!may(viewer, "read:applications")) return null;
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const rows = await db.$queryRaw<Row[]>`
    WITH promise AS (
      SELECT client.id, client.name, request.due_on, request.released_at, request.interview_id,
        (SELECT is_own_view FROM feedback_release WHERE request_id = request.id ORDER BY version LIMIT 1) AS is_own_view,
        (SELECT useful FROM feedback_release JOIN feedback_rating ON release_id = feedback_release.id
          WHERE request_id = request.id ORDER BY version DESC LIMIT 1) AS useful
      FROM feedback_request request JOIN application ON application.id = request.application_id
        JOIN job ON job.id = application.job_id LEFT JOIN client ON client.id = job.client_id
      WHERE request.asked_at >= ${since} AND request.closed_at IS NULL
        AND (request.released_at IS NOT NULL OR request.due_on < ${toDateColumn(londonDay(now))}::date)
    )
    SELECT CASE WHEN GROUPING(id) = 0 THEN min(name) END AS client, count(*)::int AS promised,
      count(*) FILTER (WHERE (released_at AT TIME ZONE 'Europe/London')::date <= due_on)::int AS "onTime",
      count(*) FILTER (WHERE is_own_view = false)::int AS "byThem",
      count(useful)::int AS ratings, avg(useful)::float8 AS useful
    FROM promise GROUP BY GROUPING SETS ((id), ())
    HAVING count(*) >= ${FLOOR}::int AND (GROUPING(id) = 1 OR id IS NOT NULL)
    ORDER BY GROUPING(id) DESC, count(*) FILTER (WHERE (released_at AT TIME ZONE 'Europe/London')::date <= due_on)::float8 / count(*), min(name)`;
  return rows.map(({ client, promised, onTime, byThem, ratings, useful }) => ({
    client,
    promised,
    onTime: onTime / promised,
    byThem: byThem / promised,
    useful: ratings >= FLOOR ? useful : null,
  }));
}
