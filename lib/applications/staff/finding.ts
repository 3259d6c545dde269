import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma } from "@/lib/core/db";
import { OFFERED, wanted } from "@/lib/core/finding";

export interface FoundApplication {
  id: string;
  name: string;
  jobTitle: string;
}

const KEY = Prisma.sql`find_key(name || ' ' || email::text)`;

/** The few applications that somebody most likely means by the applicant's name or address. Null for who may not read them. */
export async function findApplications(viewer: Viewer, typed: string): Promise<FoundApplication[] | null> {
  if (!may(viewer, "read:applications")) return null;
  const sought = wanted(typed);
  if (!sought) return [];
  return db.$queryRaw<FoundApplication[]>`
    SELECT found.id, found.name, job.title AS "jobTitle" FROM (
      SELECT id, name, job_id, updated_at, ${KEY} AS key FROM application WHERE ${sought.has(KEY)} ${sought.limit}) AS found
    JOIN job ON job.id = found.job_id
    ORDER BY ${sought.best(Prisma.sql`key`)}, found.updated_at DESC, found.id LIMIT ${OFFERED}`;
}
