import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma } from "@/lib/core/db";
import { OFFERED, wanted } from "@/lib/core/finding";
import { readJobNumber } from "../number";
import { jobState, type JobState } from "./jobs";

export interface FoundJob {
  id: string;
  number: number;
  title: string;
  employerName: string;
  state: JobState;
}

interface Row extends Omit<FoundJob, "state"> {
  publishedAt: Date | null;
  closesAt: Date | null;
  withdrawnAt: Date | null;
}

const KEY = Prisma.sql`find_key(title || ' ' || employer_name)`;
const COLUMNS = Prisma.sql`id, number, title, employer_name AS "employerName", published_at AS "publishedAt",
  closes_at AS "closesAt", withdrawn_at AS "withdrawnAt", updated_at`;

/**
 * The few jobs that somebody most likely means: by number, title or employer, open ones first. Null for whoever may not read
 * them.
 */
export async function findJobs(viewer: Viewer, typed: string, now: Date): Promise<FoundJob[] | null> {
  if (!may(viewer, "read:jobs")) return null;
  const number = readJobNumber(typed);
  const sought = wanted(typed);
  const [byNumber, byWords] = await Promise.all([
    number === null
      ? []
      : db.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM job WHERE number = ${number} AND binned_at IS NULL`,
    !sought
      ? []
      : db.$queryRaw<Row[]>`
          SELECT * FROM (SELECT ${COLUMNS}, ${KEY} AS key FROM job WHERE binned_at IS NULL AND ${sought.has(KEY)} ${sought.limit}) AS found
          ORDER BY ("publishedAt" <= ${now} AND "closesAt" > ${now} AND "withdrawnAt" IS NULL) DESC NULLS LAST,
            ${sought.best(Prisma.sql`key`)}, updated_at DESC, id LIMIT ${OFFERED}`,
  ]);
  const ids = new Set(byNumber.map(({ id }) => id));
  return [...byNumber, ...byWords.filter(({ id }) => !ids.has(id))].slice(0, OFFERED).map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    employerName: row.employerName,
    state: jobState(row, now),
  }));
}
