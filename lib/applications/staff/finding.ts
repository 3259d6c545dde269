import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma } from "@/lib/core/db";
import { OFFERED, wanted } from "@/lib/core/finding";
import { applicantCode, FIND_TEXT, IS_BLIND } from "../blind/standing";

export interface FoundApplication {
  id: string;
  name: string;
  jobTitle: string;
}

/**
 * The few applications that somebody most likely means by the applicant's name or address; by their code where they are
 * read without names. Null for whoever may not read them.
 */
export async function findApplications(viewer: Viewer, typed: string): Promise<FoundApplication[] | null> {
  if (!may(viewer, "read:applications")) return null;
  const sought = wanted(typed);
  if (!sought) return [];
  const rows = await db.$queryRaw<(FoundApplication & { isBlind: boolean })[]>`
    SELECT found.id, CASE WHEN is_blind THEN '' ELSE found.name END AS name, is_blind AS "isBlind", job.title AS "jobTitle" FROM (
      SELECT id, name, job_id, updated_at, ${IS_BLIND} AS is_blind, ${FIND_TEXT} AS find_text
      FROM application WHERE ${sought.has(FIND_TEXT)} ${sought.limit}) AS found
    JOIN job ON job.id = found.job_id
    ORDER BY ${sought.best(Prisma.sql`found.find_text`)}, found.updated_at DESC, found.id LIMIT ${OFFERED}`;
  return rows.map(({ isBlind, ...row }) => (isBlind ? { ...row, name: applicantCode(row.id) } : row));
}
