import { Prisma } from "@/lib/core/db";
import { addDays, londonDay, startOfDay } from "@/lib/core/dates";
import type { SearchCriteria } from "../schema";
import { openSql } from "../open";
import type { Facet } from "../types";
import type { Keyword } from "./keyword";
import { hasRegion, isThere } from "./near";
import type { Plan } from "./plan";

/** Each count leaves its own filter out. */
export const FACETS: readonly Facet[] = [
  "contract",
  "hours",
  "workplace",
  "sector",
  "region",
  "salaryMin",
  "postedWithin",
  "sponsorship",
];

/** What a job must be to be found, in parts, over a table or alias `job`. */
export interface Conditions {
  /** Open, the words, the place, and the filters without counts. */
  always: Prisma.Sql;
  /** The chosen filters that have counts. */
  chosen: Partial<Record<Facet, Prisma.Sql>>;
}

/** How words are looked for: in the index over all jobs, or in each of the few jobs that another condition leaves. */
type Read = "index" | "few";

/**
 * The one place where a search becomes SQL. Pages, facets, feeds, the API and alerts all use it, so that an alert finds
 * what the page shows.
 */
export function conditionsOf(plan: Plan, now: Date, read: Read = "index"): Conditions {
  const { criteria, keyword, where } = plan;
  const always = [
    openSql(now),
    keyword && hasWords(keyword, read),
    where.kind !== "anywhere" && isThere(where),
    criteria.startsWithin && startsBy(criteria.startsWithin, now),
    criteria.degree && acceptsDegree(criteria.degree),
  ].filter((part) => part instanceof Prisma.Sql);
  const chosen = Object.fromEntries(
    FACETS.map((facet) => [facet, chosenFilter(facet, criteria, now)] as const).filter(([, condition]) => condition),
  ) as Conditions["chosen"];
  return { always: allOf(always), chosen };
}

/** All of it: whether a job matches the search now. */
export function matchesSearch(plan: Plan, now: Date, read: Read = "index"): Prisma.Sql {
  const { always, chosen } = conditionsOf(plan, now, read);
  return allOf([always, ...Object.values(chosen)]);
}

export function allOf(conditions: Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.sql`(${Prisma.join(conditions, " AND ")})`;
}

/** Pay as it is compared: the most it comes to in a year, in pence. Null when it is not stated, or not in pounds. */
export const YEARLY_PENCE = Prisma.sql`(CASE WHEN job.salary_currency = 'GBP'
  THEN coalesce(job.yearly_max_pence, job.yearly_min_pence) END)`;

/** The first instant that counts as posted within so many London days, today being the first of them. */
export function postedSince(days: number, now: Date): Date {
  return startOfDay(addDays(londonDay(now), 1 - days));
}

function chosenFilter(facet: Facet, criteria: SearchCriteria, now: Date): Prisma.Sql | null {
  switch (facet) {
    case "contract":
    case "hours":
    case "workplace":
    case "sector":
      return oneOf(facet, criteria[facet]);
    case "region":
      return criteria.region ? hasRegion(criteria.region) : null;
    case "salaryMin":
      return criteria.salaryMin ? Prisma.sql`${YEARLY_PENCE} >= ${criteria.salaryMin * 100}` : null;
    case "postedWithin":
      return criteria.postedWithin ? Prisma.sql`job.published_at >= ${postedSince(criteria.postedWithin, now)}` : null;
    case "sponsorship":
      return criteria.sponsorship ? Prisma.sql`job.sponsorship = ${criteria.sponsorship}` : null;
  }
}

function hasWords({ query }: Keyword, read: Read): Prisma.Sql {
  return read === "index"
    ? Prisma.sql`job.id IN (SELECT jobs_with(${query}::tsquery))`
    : Prisma.sql`job.search @@ ${query}::tsquery`;
}

function oneOf(column: "contract" | "hours" | "workplace" | "sector", values: string[] | undefined): Prisma.Sql | null {
  return values?.length ? Prisma.sql`job.${Prisma.raw(column)} IN (${Prisma.join(values)})` : null;
}

/** A start that is not stated does not count: nobody could say it is in time. */
function startsBy(days: number, now: Date): Prisma.Sql {
  return Prisma.sql`job.starts_on <= ${addDays(londonDay(now), days)}::date`;
}

/** The subject is named, or any will do, or none is needed. */
function acceptsDegree(subject: string): Prisma.Sql {
  return Prisma.sql`(to_tsvector('public.uk', job.degree) @@ plainto_tsquery('public.uk', ${subject})
    OR job.degree ~* '\\m(any|no degree|none|not needed|not required)\\M')`;
}
