import { db, Prisma } from "@/lib/core/db";
import { LAST_REACHABLE, type SearchCriteria } from "../schema";
import { type Appearance, summariesOf } from "../summary";
import type { JobSummary } from "../types";
import { milesColumn, shownMiles } from "./near";
import { newestOf } from "./newest";
import { planSearch } from "./plan";
import { conditionsOf, matchesSearch } from "./predicate";
import { asSql } from "./terms";

/** Jobs that went live after one mark and up to another (Job.liveSeq); null for no lower or upper bound. */
export interface LiveRange {
  afterSeq: bigint | null;
  upToSeq: bigint | null;
}

export interface Matching {
  jobs: JobSummary[];
  /** Adverts, those beyond the limit too. */
  total: number;
}

/**
 * What an alert mails: the open jobs of a search that went live in the range, one for each advert however many places it
 * is in, local ones first, then the newest.
 */
export async function matching(
  criteria: SearchCriteria,
  { afterSeq, upToSeq }: LiveRange,
  now: Date,
  limit = 20,
): Promise<Matching> {
  const plan = await planSearch(criteria);
  const conditions = conditionsOf(plan, now);
  const { where } = plan;
  // Nobody waits for it, and a week's jobs may be many: on the connections that have no time limit.
  const rows = await db.$queryRaw<(Appearance & { total: number })[]>`
    WITH hit AS (
      SELECT doc.job_id AS id, doc.advert, doc.published_at, ${milesColumn(where)} AS miles,
        coalesce(${asSql(conditions.local)}, false) AS is_local
      FROM job JOIN job_search doc ON doc.job_id = job.id
      WHERE job.live_seq IS NOT NULL
        ${afterSeq === null ? Prisma.empty : Prisma.sql`AND job.live_seq > ${afterSeq}`}
        ${upToSeq === null ? Prisma.empty : Prisma.sql`AND job.live_seq <= ${upToSeq}`}
        AND ${matchesSearch(conditions)}),
    result AS (
      SELECT DISTINCT ON (advert) *, count(*) OVER (PARTITION BY advert)::int AS copies
      FROM hit ORDER BY advert, is_local DESC, miles NULLS LAST, published_at DESC, id DESC)
    SELECT id, ${shownMiles(where)} AS "distanceMiles", copies,
      count(*) OVER ()::int AS total
    FROM result ORDER BY is_local DESC, published_at DESC, id DESC LIMIT ${limit}`;
  return { jobs: await summariesOf(rows), total: rows[0]?.total ?? 0 };
}

/** The newest that a search finds now, whenever they went live; `total` is at most the last result that can be reached. */
export async function matchingNow(criteria: SearchCriteria, now: Date, limit: number): Promise<Matching> {
  const { jobs, total } = await newestOf(await planSearch(criteria), limit, now);
  return { jobs, total: Math.min(total, LAST_REACHABLE) };
}
