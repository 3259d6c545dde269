import { Prisma } from "@/lib/core/db";
import { type Facet, FACETS } from "../vocabulary";
import { milesColumn } from "./near";
import type { Plan } from "./plan";
import { type Conditions, conditionsOf, hasWords, postedSince, unplaced } from "./predicate";
import { asSql, bothOf, type Terms, terms } from "./terms";
import { spansBack } from "./walk";

/**
 * How many jobs are looked at, at most, the newest first: enough for five thousand adverts where a fifth of all jobs repeat
 * one. Only these are counted and ranked, so that a word which every job has costs no more than one that few have.
 */
export const CEILING = 6_500;

/** What is read of each job that is looked at. Miles take longer to work out than all else: `withMiles` asks for them. */
export function hitColumns({ keyword, where }: Plan, withMiles = false): Prisma.Sql {
  const words = keyword ? Prisma.sql`, doc.head, doc.title_length` : Prisma.empty;
  const miles = withMiles ? Prisma.sql`, ${milesColumn(where)} AS miles` : Prisma.empty;
  return Prisma.sql`doc.job_id, doc.advert, doc.published_at, doc.closes_at, doc.starts_on, doc.pay, doc.traits,
    doc.regions, doc.degrees${miles}${words}`;
}

const BARE = Prisma.sql`doc.job_id, doc.advert, doc.published_at`;

export interface Walk {
  plan: Plan;
  now: Date;
  /** Jobs at most. */
  ceiling: number;
  /** This filter is left out: for the counts of its values. */
  leftOut?: Facet;
  /** They are put in order by how far they are. */
  withMiles?: boolean;
  /** Only how many there are and which is newest is asked: what filters and other orders look at is left out. */
  isBare?: boolean;
  /**
   * A page is taken from them: where there are more than the ceiling, they must be the very newest. For counting, those of
   * about that time will do.
   */
  isForPage?: boolean;
}

/** Of jobs that have the words of a phrase at least so many are looked at, to see whether they stand together. */
const EXAMINED = 8_000;
export const mostExamined = (ceiling: number): number => Math.max(EXAMINED, ceiling);

/**
 * Common table expressions `hit` and `examined` (how many jobs were looked at for a phrase): the newest jobs that a search
 * finds, what is there before what is done from home (`is_local`). When there are as many as the ceiling, or as many were
 * looked at for a phrase as ever are, there may be more.
 */
export function hits({ plan, now, ceiling, leftOut, withMiles, isBare, isForPage }: Walk): Prisma.Sql {
  const conditions = conditionsOf(plan, now);
  const { query, loose } = plan.keyword ?? {};
  const rest = unplaced({ ...conditions, words: loose ? hasWords(loose) : conditions.words }, leftOut);
  // A phrase is looked for in the texts.
  const columns = isBare && !loose ? BARE : hitColumns(plan, withMiles);
  const limit = loose ? mostExamined(ceiling) : ceiling;
  const steps = spansOf(plan, now, leftOut);
  const newest = (wanted: Terms) => {
    const given = {
      wanted: bothOf(rest, wanted),
      columns: Prisma.sql`${columns}, ${wanted === conditions.local}::boolean AS is_local${loose ? Prisma.sql`, doc.document` : Prisma.empty}`,
      limit,
    };
    if (isAnyJob(plan, leftOut)) return inOrder({ ...given, order: NEWEST });
    return walk({ ...given, steps, order: isForPage ? NEWEST : null });
  };
  const { local, remote } = conditions;
  if (loose && query) return phraseHits({ near: newest(local), far: remote && newest(remote), query, ceiling });
  if (!remote) return Prisma.sql`${NOT_EXAMINED}, hit AS (${newest(local)})`;
  return Prisma.sql`${NOT_EXAMINED}, local AS MATERIALIZED (${newest(local)}),
    hit AS (SELECT * FROM local
      UNION ALL SELECT * FROM (SELECT * FROM (${newest(remote)}) far
        LIMIT ${ceiling}::int - (SELECT count(*)::int FROM local)) more)`;
}

/** The steps back to the oldest job that a search may find. */
function spansOf({ criteria: { postedWithin } }: Plan, now: Date, leftOut?: Facet): string[] {
  return spansBack(now, postedWithin && leftOut !== "postedWithin" ? postedSince(postedWithin, now) : undefined);
}

const NOT_EXAMINED = Prisma.sql`examined AS (SELECT 0 AS jobs)`;

/** The same where the words of a phrase must stand together: of those that have the words, which the index has found. */
function phraseHits(given: { near: Prisma.Sql; far: Prisma.Sql | null; query: string; ceiling: number }): Prisma.Sql {
  const { near, far, query, ceiling } = given;
  // The short part lies in the row; the whole text has to be fetched.
  const inHead = query.includes("!") ? Prisma.empty : Prisma.sql`head @@ ${query}::tsquery OR`;
  const together = Prisma.sql`WHERE ${inHead} document @@ ${query}::tsquery`;
  return Prisma.sql`
    near AS MATERIALIZED (${near}),
    far AS MATERIALIZED (${far ?? Prisma.sql`SELECT * FROM near LIMIT 0`}),
    examined AS (SELECT greatest((SELECT count(*) FROM near), (SELECT count(*) FROM far)) AS jobs),
    hit AS (
      SELECT * FROM (SELECT * FROM near UNION ALL SELECT * FROM far) found ${together} LIMIT ${ceiling}::int)`;
}

export const NEWEST = Prisma.sql`published_at DESC, job_id DESC`;

/** Whether a search takes any job that is not too old: then an index has them in order, and nothing has to be looked for. */
const isAnyJob = ({ criteria, keyword, where }: Plan, leftOut?: Facet): boolean =>
  !keyword &&
  where.kind === "anywhere" &&
  FACETS.every((facet) => facet === leftOut || facet === "postedWithin" || isEmpty(criteria[facet]));

const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

interface Wanted<Order> {
  wanted: Terms;
  columns: Prisma.Sql;
  order: Order;
  limit: number;
}

/** Jobs in an order that an index has. */
const inOrder = ({ wanted, columns, order, limit }: Wanted<Prisma.Sql>) => Prisma.sql`
  SELECT ${columns} FROM job_search doc WHERE ${asSql(wanted)} ORDER BY ${order} LIMIT ${limit}::int`;

/**
 * Jobs step by step, until there are enough: within a step in this order, or in none. Each step is a tag, or some tags of
 * which a job has all; no job belongs to two steps.
 */
export function walk({
  wanted,
  columns,
  steps,
  order,
  limit,
}: Wanted<Prisma.Sql | null> & { steps: string[] | string[][] }) {
  const tags = steps.map((step) => [step].flat().join(" "));
  return Prisma.sql`SELECT doc.* FROM unnest(${tags}::text[]) AS step(tags) CROSS JOIN LATERAL (
    SELECT ${columns} FROM job_search doc WHERE ${asSql(wanted, Prisma.sql`string_to_array(step.tags, ' ')`)}
    ${order ? Prisma.sql`ORDER BY ${order}` : Prisma.empty} LIMIT ${limit}::int) doc LIMIT ${limit}::int`;
}

/** The newest whose title has the words: they come before all others, also those that the walk above did not reach. */
export function titled(
  { plan, now, limit }: { plan: Plan; now: Date; limit: number },
  conditions: Conditions,
): Prisma.Sql {
  const { local } = conditions;
  const inTitle = terms({ exact: [Prisma.sql`ts_filter(doc.head, '{a}') @@ ${plan.keyword?.query ?? ""}::tsquery`] });
  return walk({
    wanted: bothOf(inTitle, unplaced(conditions), local),
    columns: hitColumns(plan),
    steps: spansOf(plan, now),
    order: NEWEST,
    limit,
  });
}
