import { Prisma } from "@/lib/core/db";
import type { Facet } from "../types";
import { milesTo } from "./near";
import type { Plan } from "./plan";
import { type Conditions, conditionsOf, postedSince, unplaced } from "./predicate";
import { asSql, bothOf, type Terms, terms } from "./terms";
import { spansBack } from "./walk";

/**
 * How many jobs are looked at, at most, the newest first: enough for five thousand adverts where a fifth of all jobs repeat
 * one. Only these are counted and ranked, so that a word which every job has costs no more than one that few have.
 */
export const CEILING = 6_500;

/** What is read of each job that is looked at. */
export function hitColumns({ keyword, where }: Plan): Prisma.Sql {
  const miles = where.kind === "circle" ? milesTo(where.middle) : Prisma.sql`NULL::float8`;
  const words = keyword ? Prisma.sql`, doc.head, doc.title_length` : Prisma.empty;
  return Prisma.sql`doc.job_id, doc.advert, doc.published_at, doc.closes_at, doc.starts_on, doc.pay, doc.traits,
    doc.regions, doc.degrees, ${miles} AS miles${words}`;
}

export interface Walk {
  plan: Plan;
  now: Date;
  /** Jobs at most. */
  ceiling: number;
  /** This filter is left out: for the counts of its values. */
  leftOut?: Facet;
}

/**
 * Common table expressions `hit` and `local`: the newest jobs that a search finds, what is there before what is done from
 * home (`is_local`). When there are as many as the ceiling, there may be more.
 */
export function hits({ plan, now, ceiling, leftOut }: Walk): Prisma.Sql {
  const conditions = conditionsOf(plan, now);
  const rest = unplaced(conditions, leftOut);
  const { postedWithin } = plan.criteria;
  const since = postedWithin && leftOut !== "postedWithin" ? postedSince(postedWithin, now) : undefined;
  const spans = spansBack(now, since);
  const columns = hitColumns(plan);
  const newest = (wanted: Terms) => walk({ wanted, columns, steps: spans, order: NEWEST, limit: ceiling });
  const { local, remote } = conditions;
  if (!remote)
    return Prisma.sql`hit AS MATERIALIZED (SELECT *, true AS is_local FROM (${newest(bothOf(rest, local))}) found)`;
  return Prisma.sql`local AS MATERIALIZED (${newest(bothOf(rest, local))}),
    hit AS MATERIALIZED (SELECT *, true AS is_local FROM local
      UNION ALL SELECT *, false FROM (${newest(bothOf(rest, remote))}) found WHERE (SELECT count(*) FROM local) < ${ceiling}::int)`;
}

export const NEWEST = Prisma.sql`published_at DESC, job_id DESC`;

/** Jobs step by step, until there are enough: within a step in this order. The steps are tags that no job has two of. */
export function walk(given: { wanted: Terms; columns: Prisma.Sql; steps: string[]; order: Prisma.Sql; limit: number }) {
  const { wanted, columns, steps, order, limit } = given;
  return Prisma.sql`SELECT doc.* FROM unnest(${steps}::text[]) AS step(tag) CROSS JOIN LATERAL (
    SELECT ${columns} FROM job_search doc WHERE ${asSql(wanted, Prisma.sql`step.tag`)}
    ORDER BY ${order} LIMIT ${limit}::int) doc LIMIT ${limit}::int`;
}

/** The newest whose title has the words: they come before all others, also those that the walk above did not reach. */
export function titled(
  { plan, now, limit }: { plan: Plan; now: Date; limit: number },
  conditions: Conditions,
): Prisma.Sql {
  const { local } = conditions;
  const inTitle = terms({ exact: [Prisma.sql`ts_filter(doc.head, '{a}') @@ ${plan.keyword?.query ?? ""}::tsquery`] });
  const { postedWithin } = plan.criteria;
  return walk({
    wanted: bothOf(inTitle, unplaced(conditions), local),
    columns: hitColumns(plan),
    steps: spansBack(now, postedWithin ? postedSince(postedWithin, now) : undefined),
    order: NEWEST,
    limit,
  });
}
