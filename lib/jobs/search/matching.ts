import { db, Prisma } from "@/lib/core/db";
import type { SearchCriteria } from "../schema";
import { type Appearance, summariesOf } from "../summary";
import type { JobSummary } from "../types";
import { hitColumns, orderBy, RESULT } from "./order";
import { planSearch } from "./plan";
import { matchesSearch } from "./predicate";

/** Jobs that went live after one mark and up to another (Job.liveSeq); null for no lower or upper bound. */
export interface LiveRange {
  afterSeq: bigint | null;
  upToSeq: bigint | null;
}

/**
 * What an alert mails: the open jobs of a search that went live in the range, one for each advert however many places it
 * is in, local ones first, then the newest. `total` counts adverts beyond the limit too. Without a range: whatever is open.
 */
export async function matching(
  criteria: SearchCriteria,
  range: LiveRange | null,
  now: Date,
  limit = 20,
): Promise<{ jobs: JobSummary[]; total: number }> {
  const plan = await planSearch(criteria);
  const rows = await db.$queryRaw<(Appearance & { total: number })[]>`
    WITH hit AS (
      SELECT ${hitColumns(plan, now)} FROM job
      WHERE ${matchesSearch(plan, now, "few")} ${wentLive(range)}),
    ${RESULT}
    SELECT id, miles AS "distanceMiles", copies, count(*) OVER ()::int AS total
    FROM result ORDER BY ${orderBy("newest", plan)} LIMIT ${limit}`;
  const jobs = await summariesOf(rows);
  return { jobs, total: rows[0]?.total ?? 0 };
}

function wentLive(range: LiveRange | null): Prisma.Sql {
  if (!range) return Prisma.empty;
  const { afterSeq, upToSeq } = range;
  return Prisma.sql`AND job.live_seq IS NOT NULL
    ${afterSeq === null ? Prisma.empty : Prisma.sql`AND job.live_seq > ${afterSeq}`}
    ${upToSeq === null ? Prisma.empty : Prisma.sql`AND job.live_seq <= ${upToSeq}`}`;
}
