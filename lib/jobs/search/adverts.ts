import { Prisma } from "@/lib/core/db";
import { LAST_REACHABLE, type Sort } from "../schema";
import type { Appearance } from "../summary";
import { searchDb } from "./database";
import { hitColumns, hits, NEWEST, titled, walk } from "./hits";
import type { Keyword } from "./keyword";
import { milesColumn, shownMiles } from "./near";
import { ADVERT_ORDERS, scoreOf, titleScore } from "./order";
import type { Plan } from "./plan";
import { conditionsOf, matchesSearch, unplaced } from "./predicate";
import { asSql, bothOf } from "./terms";
import { closingUp, payDown } from "./walk";

/** A page of results: this many adverts from here on, in this order. */
export interface Stretch {
  sort: Sort;
  offset: number;
  limit: number;
}

/** Of the jobs with the words in their title so many are ranked: a hundred pages of them. */
const TITLES = 2_000;

/** Common table expressions: `adverts`, each advert that is among `hit` (./hits.ts) once, and the `size` of all. */
export function eachAdvert(columns: Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`
    adverts AS MATERIALIZED (
      SELECT ${Prisma.join([...OF_EACH, ...columns])} FROM hit GROUP BY advert),
    size AS MATERIALIZED (SELECT coalesce(sum(jobs), 0)::int AS jobs, coalesce(sum(local), 0)::int AS local FROM adverts)`;
}

const OF_EACH = [
  Prisma.sql`advert, count(*) AS jobs, count(*) FILTER (WHERE is_local) AS local`,
  Prisma.sql`bool_or(is_local) AS is_local, max(published_at) AS published_at`,
];

/** What `pageInOrder` orders by, for `eachAdvert`. */
export const bestColumn = (plan: Plan, sort: Sort, now: Date): Prisma.Sql =>
  Prisma.sql`${orderOf(plan, sort, now).best} AS best`;

/**
 * One page of `adverts`, best first: in every order but by relevance, which has `pageByRelevance` where words are
 * looked for.
 */
export const pageInOrder = (plan: Plan, { sort, offset, limit }: Stretch, now: Date): Prisma.Sql => Prisma.sql`
  SELECT advert FROM adverts ORDER BY is_local DESC, best ${orderOf(plan, sort, now).way}, published_at DESC, advert
  LIMIT ${limit}::int OFFSET ${offset}::int`;

function orderOf({ keyword }: Plan, sort: Sort, now: Date): { best: Prisma.Sql; way: Prisma.Sql } {
  if (sort !== "relevance") return ADVERT_ORDERS[sort];
  return keyword ? { best: Prisma.sql`max(${scoreOf(keyword, now)})`, way: Prisma.sql`DESC` } : ADVERT_ORDERS.newest;
}

/**
 * One page of adverts by how well they match. Those with the words in their title come first however old they are, and are
 * looked for on their own; only where they do not fill the page is each job among `hit` weighed.
 */
export async function pageByRelevance(
  plan: Plan & { keyword: Keyword },
  { offset, limit }: Stretch,
  ceiling: number,
  now: Date,
): Promise<Appearance[]> {
  const { keyword } = plan;
  const adverts = Prisma.sql`ARRAY(SELECT advert FROM (
      SELECT advert, true AS is_local, 1 AS tier, score, published_at FROM title
      UNION ALL SELECT advert, is_local, 0, score, published_at FROM weighed
        WHERE advert NOT IN (SELECT advert FROM title)) best
    ORDER BY is_local DESC, tier DESC, score DESC, published_at DESC, advert LIMIT ${limit}::int OFFSET ${offset}::int)`;
  return searchDb.$queryRaw<Appearance[]>`
    WITH title AS MATERIALIZED (
      SELECT advert, max(${titleScore(keyword, now)}) AS score, max(published_at) AS published_at
      FROM (${titled({ plan, now, limit: TITLES }, conditionsOf(plan, now))}) found GROUP BY advert),
    ${hits({ plan, now, ceiling, isForPage: true })},
    weighed AS (
      SELECT advert, bool_or(is_local) AS is_local, max(${scoreOf(keyword, now)}) AS score, max(published_at) AS published_at
      FROM hit WHERE (SELECT count(*) FROM title) < ${offset + limit}::int GROUP BY advert)
    ${appearances(adverts, plan, now)}`;
}

/** The orders that a walk from the newest on does not give, when it could not look at every job. */
export const hasOwnWalk = (sort: Sort): sort is "salary" | "closing" => sort === "salary" || sort === "closing";

/** One page of adverts by pay or by closing day, walked in that very order. Local jobs only: there are more than enough. */
export async function pageByStep(plan: Plan, stretch: Stretch & { sort: "salary" | "closing" }, now: Date) {
  const { sort, offset, limit } = stretch;
  const conditions = conditionsOf(plan, now);
  const order = sort === "salary" ? Prisma.sql`pay DESC NULLS LAST` : Prisma.sql`closes_at`;
  for (let jobs = 2 * (offset + limit); ; jobs *= 3) {
    const [row] = await searchDb.$queryRaw<{ adverts: string[]; walked: number }[]>`
      WITH found AS MATERIALIZED (${walk({
        wanted: bothOf(unplaced(conditions), conditions.local),
        columns: hitColumns(plan),
        steps: sort === "salary" ? payDown() : closingUp(now),
        order: Prisma.sql`${order}, ${NEWEST}`,
        limit: jobs,
      })})
      SELECT (SELECT count(*)::int FROM found) AS walked, ARRAY(SELECT advert::text FROM found GROUP BY advert
        ORDER BY ${ADVERT_ORDERS[sort].best} ${ADVERT_ORDERS[sort].way}, max(published_at) DESC, advert LIMIT ${limit}::int OFFSET ${offset}::int) AS adverts`;
    const { adverts, walked } = row ?? { adverts: [], walked: 0 };
    if (adverts.length === limit || walked < jobs || jobs > 4 * LAST_REACHABLE) return adverts;
  }
}

/** The jobs that stand for these adverts, as `shown` tells them. */
export async function appearancesOf(adverts: string[], plan: Plan, now: Date): Promise<Appearance[]> {
  if (adverts.length === 0) return [];
  return searchDb.$queryRaw<Appearance[]>`${appearances(Prisma.sql`${adverts}::bigint[]`, plan, now)}`;
}

const appearances = (adverts: Prisma.Sql, plan: Plan, now: Date) => Prisma.sql`
  SELECT id, "distanceMiles", copies FROM (${shown(adverts, plan, now)}) shown ORDER BY nth`;

/**
 * The job that stands for each of these adverts (an array of them as SQL): the nearest to the place searched for, else the
 * newest; and for how many jobs of the search it stands. `nth` tells which advert it stands for, from 1.
 */
export function shown(adverts: Prisma.Sql, plan: Plan, now: Date): Prisma.Sql {
  const conditions = conditionsOf(plan, now);
  const { where } = plan;
  // First the few jobs of these adverts: the planner would rather look for all jobs that match.
  return Prisma.sql`
    WITH doc AS MATERIALIZED (
      SELECT job_search.*, nth FROM unnest(${adverts}) WITH ORDINALITY AS wanted(advert, nth) JOIN job_search USING (advert))
    SELECT DISTINCT ON (nth) nth, job_id AS id, ${shownMiles(where)} AS "distanceMiles",
      count(*) OVER (PARTITION BY nth)::int AS copies
    FROM (
      SELECT doc.job_id, doc.published_at, nth, ${milesColumn(where)} AS miles, ${asSql(conditions.local)} AS is_local
      FROM doc WHERE ${matchesSearch(conditions)}) found
    ORDER BY nth, is_local DESC NULLS LAST, miles NULLS LAST, published_at DESC, job_id DESC`;
}
