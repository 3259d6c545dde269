import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma } from "@/lib/core/db";
import { type JobState, jobState } from "./jobs";

/** Another job that is likely the same: of the employer, called nearly so, in the same place, open or still to come. */
export interface Twin {
  id: string;
  title: string;
  employerName: string;
  places: string[];
  state: JobState;
}

interface Wanted {
  title: string;
  employerName: string;
  /** Names of places as the gazetteer has them; none for work from home. */
  places: string[];
  notId: string | null;
}

/** How alike two names have to be, of 1. */
const TITLE = 0.5;
const EMPLOYER = 0.55;
const MOST = 5;

/** Jobs that are likely the one that is being written, the likest first; none for whoever may not read jobs. */
export async function twinsOf(
  viewer: Viewer,
  { title, employerName, places, notId }: Wanted,
  now: Date,
): Promise<Twin[]> {
  if (!may(viewer, "read:jobs") || !title.trim() || !employerName.trim()) return [];
  const there = Prisma.sql`SELECT FROM job_place p WHERE p.job_id = job.id`;
  const inPlace =
    places.length > 0 ? Prisma.sql`EXISTS (${there} AND p.name = ANY (${places}))` : Prisma.sql`NOT EXISTS (${there})`;
  const rows = await db.$queryRaw<(Omit<Twin, "state"> & Parameters<typeof jobState>[0])[]>`
    SELECT id, title, employer_name AS "employerName", published_at AS "publishedAt", closes_at AS "closesAt",
      withdrawn_at AS "withdrawnAt", ARRAY(SELECT p.name FROM job_place p WHERE p.job_id = job.id ORDER BY p.position) AS places
    FROM job
    WHERE employer_name % ${employerName} AND similarity(employer_name, ${employerName}) >= ${EMPLOYER}::float4
      AND similarity(title, ${title}) >= ${TITLE}::float4 AND withdrawn_at IS NULL
      AND (published_at IS NULL OR closes_at > ${now}) AND id IS DISTINCT FROM ${notId}::uuid AND ${inPlace}
    ORDER BY similarity(title, ${title}) DESC, id LIMIT ${MOST}`;
  return rows.map(({ publishedAt, closesAt, withdrawnAt, ...row }) => ({
    ...row,
    state: jobState({ publishedAt, closesAt, withdrawnAt }, now),
  }));
}
