import { Prisma } from "@/lib/core/db";
import { londonDay, startOfDay } from "@/lib/core/dates";
import type { Sort } from "../schema";
import type { Keyword } from "./keyword";
import { isLocal, milesTo } from "./near";
import type { Plan } from "./plan";
import { YEARLY_PENCE } from "./predicate";

/** What the order of results needs of each job found. One advert has one number, however many jobs repeat it. */
export function hitColumns(plan: Plan, now: Date): Prisma.Sql {
  return Prisma.sql`job.id, hashtextextended(job.advert_key, 0) AS advert, job.published_at, job.closes_at,
    ${YEARLY_PENCE} AS pay, ${localColumn(plan)} AS is_local, ${milesColumn(plan)} AS miles,
    ${scoreColumn(plan.keyword, now)} AS score`;
}

/**
 * One result for each advert: the job nearest to the place searched for, else the newest. `copies` is for how many jobs
 * it stands.
 */
export const RESULT = Prisma.sql`result AS (
  SELECT DISTINCT ON (advert) *, count(*) OVER (PARTITION BY advert)::int AS copies
  FROM hit ORDER BY advert, is_local DESC, miles NULLS LAST, published_at DESC, id DESC)`;

/** What is local comes first in every order, then what is done from home; the id settles the rest, so pages are stable. */
export function orderBy(sort: Sort, plan: Plan): Prisma.Sql {
  return Prisma.sql`is_local DESC, ${ORDERS[effectiveSort(sort, plan)]}, published_at DESC, id DESC`;
}

/** Without words there is no better match, and without a place nothing is nearer: both are the newest then. */
export function effectiveSort(sort: Sort | undefined, { keyword, where }: Plan): Sort {
  if (sort === undefined || sort === "relevance") return keyword ? "relevance" : "newest";
  return sort === "distance" && where.kind !== "circle" ? "newest" : sort;
}

const ORDERS: Record<Sort, Prisma.Sql> = {
  relevance: Prisma.sql`score DESC`,
  newest: Prisma.sql`published_at DESC`,
  salary: Prisma.sql`pay DESC NULLS LAST`,
  closing: Prisma.sql`closes_at`,
  distance: Prisma.sql`miles NULLS LAST`,
};

/** Whether a job found is there, and not only done from home. */
export function localColumn({ where }: Plan): Prisma.Sql {
  return "withRemote" in where && where.withRemote ? isLocal(where) : Prisma.sql`true`;
}

/** To the nearest place of the job; null when there is no point to measure from, or the job is not near it. */
function milesColumn({ where }: Plan): Prisma.Sql {
  if (where.kind !== "circle") return Prisma.sql`NULL::float8`;
  return Prisma.sql`(SELECT CASE WHEN min(${milesTo(where.middle)}) <= ${where.miles}::float8 THEN min(${milesTo(where.middle)}) END
    FROM job_place p WHERE p.job_id = job.id)`;
}

/**
 * Title before employer before skills before text: 2 and more when the title has all the words (the shorter the title
 * and the newer the job, the more), 1 and more when title, employer and skills together have them, else by how many they
 * have. A month makes a job count two thirds. It counts from the beginning of the London day, so that the pages of one
 * search stay in order.
 */
function scoreColumn(keyword: Keyword | null, now: Date): Prisma.Sql {
  if (!keyword) return Prisma.sql`0::float8`;
  const { query, anyWord, wordCount } = keyword;
  const day = startOfDay(londonDay(now));
  const fresh = Prisma.sql`(0.6 + 0.4 * exp(-greatest(0, extract(epoch FROM ${day}::timestamptz - job.published_at)::float8) / 2592000))`;
  if (!anyWord) return fresh;
  const rank = (weights: string) => Prisma.sql`ts_rank(${weights}::float4[], job.head_search, ${anyWord}::tsquery)`;
  return Prisma.sql`CASE
    WHEN NOT job.head_search @@ ${anyWord}::tsquery THEN 0.01 * ${fresh}
    WHEN ts_filter(job.head_search, '{a}') @@ ${query}::tsquery
      THEN 2 + (0.5 + 0.5 * least(1, ${wordCount}::float8 / greatest(1, length(ts_filter(job.head_search, '{a}'))))) * ${fresh}
    WHEN job.head_search @@ ${query}::tsquery THEN 1 + ${fresh} * ${rank("{0,0.3,0.6,1}")}
    ELSE (0.01 + ${rank("{0,0.3,0.5,1}")}) * ${fresh} END`;
}
