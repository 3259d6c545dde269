import { db, Prisma } from "@/lib/core/db";
import { soonUntil } from "@/lib/core/time/say";
import { LAST_REACHABLE, type SearchCriteria } from "../schema";
import { type Appearance, summariesOf } from "../summary";
import type { JobSummary } from "../types";
import { milesColumn, shownMiles } from "./near";
import { newestOf } from "./newest";
import { inTitle } from "./order";
import { type Plan, planSearch } from "./plan";
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

/** What an alert mails, from among all jobs. A run of digests asks ./fresh.ts, which says the same. */
export async function matching(criteria: SearchCriteria, range: LiveRange, now: Date, limit = 20): Promise<Matching> {
  // Nobody waits for it, and a week's jobs may be many: on the connections that have no time limit.
  const rows = await db.$queryRaw<(Appearance & { miles: number | null; total: number })[]>(
    matchesSql(await planSearch(criteria), range, now, limit),
  );
  const appearances = rows.map(({ miles, ...row }) => ({ ...row, distanceMiles: miles }));
  return { jobs: await summariesOf(appearances), total: rows[0]?.total ?? 0 };
}

/** Every job with the place it has in the sequence of those that went live. */
const ALL = Prisma.sql`(SELECT job_search.*, job.live_seq FROM job JOIN job_search ON job_search.job_id = job.id) doc`;

/**
 * The open jobs of a search that went live in the range, one for each advert however many places it is in: local ones
 * first, then those that say it in the title, then those that close soon, then the newest. Columns id, miles, copies, total.
 * `source` is a table of jobs `doc` with `live_seq`.
 */
export function matchesSql(
  plan: Plan,
  { afterSeq, upToSeq }: LiveRange,
  now: Date,
  limit: number,
  source: Prisma.Sql = ALL,
): Prisma.Sql {
  const conditions = conditionsOf(plan, now);
  const { where, keyword } = plan;
  return Prisma.sql`
    WITH hit AS (
      SELECT doc.job_id AS id, doc.advert, doc.published_at, ${milesColumn(where)} AS miles,
        doc.closes_at <= ${soonUntil(now)} AS is_soon,
        coalesce(${asSql(conditions.local)}, false) AS is_local,
        ${keyword ? inTitle(keyword) : Prisma.sql`true`} AS is_in_title
      FROM ${source}
      WHERE doc.live_seq IS NOT NULL
        ${afterSeq === null ? Prisma.empty : Prisma.sql`AND doc.live_seq > ${afterSeq}`}
        ${upToSeq === null ? Prisma.empty : Prisma.sql`AND doc.live_seq <= ${upToSeq}`}
        AND ${matchesSearch(conditions)}),
    result AS (
      SELECT DISTINCT ON (advert) *, count(*) OVER (PARTITION BY advert)::int AS copies
      FROM hit ORDER BY advert, is_local DESC, miles NULLS LAST, published_at DESC, id DESC)
    SELECT id, ${shownMiles(where)} AS miles, copies, count(*) OVER ()::int AS total
    FROM result ORDER BY is_local DESC, is_in_title DESC, is_soon DESC, published_at DESC, id DESC LIMIT ${limit}::int`;
}

/** The newest that a search finds now, whenever they went live; `total` is at most the last result that can be reached. */
export async function matchingNow(criteria: SearchCriteria, now: Date, limit: number): Promise<Matching> {
  const { jobs, total } = await newestOf(await planSearch(criteria), limit, now);
  return { jobs, total: Math.min(total, LAST_REACHABLE) };
}
