import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";

/** Jobs that were taken in at one go, from a list or by a command. */
export interface ImportForStaff {
  id: string;
  source: string;
  fileName: string | null;
  /** Null is a command. */
  by: string | null;
  startedAt: Date;
  finishedAt: Date | null;
  /** What became of its rows; null while it runs, or when it was stopped on its way. */
  counts: { created: number; updated: number; unchanged: number; rejected: number } | null;
  /** Jobs that it made and that are there, and those of them that nobody has changed or taken back. */
  there: number;
  untouched: number;
}

const MOST_SHOWN = 50;

/** The last imports, newest first. Null for whoever may not import jobs. */
export async function importsForStaff(viewer: Viewer): Promise<ImportForStaff[] | null> {
  if (!may(viewer, "write:jobs")) return null;
  return db.$queryRaw<ImportForStaff[]>`
    SELECT run.id, run.source, run.file_name AS "fileName", person.name AS by, run.started_at AS "startedAt",
      run.finished_at AS "finishedAt", run.counts, made.there, made.untouched
    FROM (SELECT * FROM import_run ORDER BY started_at DESC, id LIMIT ${MOST_SHOWN}) AS run
    LEFT JOIN person ON person.id = run.started_by
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS there, count(*) FILTER (WHERE version = 1 AND withdrawn_at IS NULL)::int AS untouched
      FROM job WHERE import_run_id = run.id AND binned_at IS NULL) AS made
    ORDER BY run.started_at DESC, run.id`;
}
