import { Prisma } from "@/lib/core/db";
import { addDays, londonDay, startOfDay } from "@/lib/core/time/dates";
import { openDocSql } from "../open";
import type { SearchCriteria } from "../schema";
import { type Facet, FACETS, isDegreeClass } from "../vocabulary";
import { inRegions, localTerms, remoteTerms } from "./near";
import type { Plan } from "./plan";
import { asSql, bothOf, oneTagOf, type Terms, terms } from "./terms";

/** What a job must be to be found, in parts, over the alias `doc` of job_search. */
export interface Conditions {
  open: Terms;
  /** The words that were typed. */
  words: Terms | null;
  /** At the place searched for; or done from home, where a search takes those in, and not there already. */
  local: Terms;
  remote: Terms | null;
  /** The chosen filters. */
  chosen: Partial<Record<Facet, Terms>>;
}

/**
 * The one place where a search becomes a condition. Pages, facets, feeds, the API and alerts all use it, so that an alert
 * finds what the page shows.
 */
export function conditionsOf({ criteria, keyword, where }: Plan, now: Date): Conditions {
  return {
    open: terms({ times: [openDocSql(now)] }),
    words: keyword && (keyword.isOpenEnded ? looksAtWords(keyword.query) : hasWords(keyword.query)),
    local: localTerms(where),
    remote: remoteTerms(where),
    chosen: Object.fromEntries(
      FACETS.map((facet) => [facet, chosenTerms(facet, criteria, now)] as const).filter(([, chosen]) => chosen),
    ),
  };
}

/** All but the place, and but the filter that is left out. */
export function unplaced({ open, words, chosen }: Conditions, leftOut?: Facet): Terms {
  const kept = Object.entries(chosen).filter(([facet]) => facet !== leftOut);
  return bothOf(open, words, ...kept.map(([, one]) => one));
}

/** All of it, over one row: whether `doc` matches the search now. */
export function matchesSearch(conditions: Conditions): Prisma.Sql {
  const { local, remote } = conditions;
  const there = remote ? Prisma.sql`(${asSql(local)} OR ${asSql(remote)})` : asSql(local);
  return Prisma.sql`${asSql(unplaced(conditions))} AND ${there}`;
}

export function hasWords(query: string): Terms {
  return terms({ exact: [Prisma.sql`doc.document @@ ${query}::tsquery`] });
}

/** The same in a form that the index is not asked for. */
function looksAtWords(query: string): Terms {
  return terms({ exact: [Prisma.sql`(doc.document @@ ${query}::tsquery) IS TRUE`] });
}

/** The first instant that counts as posted within so many London days, today being the first of them. */
export function postedSince(days: number, now: Date): Date {
  return startOfDay(addDays(londonDay(now), 1 - days));
}

/** The last day that counts as a start within so many days. */
export const startsUntil = (days: number, now: Date) => addDays(londonDay(now), days);

function chosenTerms(facet: Facet, criteria: SearchCriteria, now: Date): Terms | null {
  const { region, salaryMin, postedWithin, startsWithin, sponsorship, degree } = criteria;
  switch (facet) {
    case "contract":
    case "hours":
    case "workplace":
    case "sector": {
      const values = criteria[facet];
      return values?.length ? oneTagOf(values.map((value) => `${facet}:${value}`)) : null;
    }
    case "region":
      return region ? inRegions(region) : null;
    case "salaryMin":
      return salaryMin ? pays(salaryMin) : null;
    case "postedWithin":
      return postedWithin
        ? terms({ times: [Prisma.sql`doc.published_at >= ${postedSince(postedWithin, now)}`] })
        : null;
    case "startsWithin":
      return startsWithin ? startsBy(startsWithin, now) : null;
    case "sponsorship":
      return sponsorship ? terms({ all: [`sponsorship:${sponsorship}`] }) : null;
    case "degree":
      return degree ? acceptsDegree(degree) : null;
  }
}

const PAY_STEP = 5000;
const PAY_STEPS = { lowest: 15_000, highest: 100_000 };

/** At least so many pounds a year. Pay that is not stated, or not in pounds, does not count. */
function pays(pounds: number): Terms {
  const step = Math.min(Math.floor(pounds / PAY_STEP) * PAY_STEP, PAY_STEPS.highest);
  return terms({
    all: step >= PAY_STEPS.lowest ? [`pays:${step / 1000}`] : [],
    exact: [Prisma.sql`doc.pay >= ${pounds * 100}`],
  });
}

const OLDEST_START = 2016;

/** A start that is not stated does not count: nobody could say it is in time. */
function startsBy(days: number, now: Date): Terms {
  const last = startsUntil(days, now);
  const [year = 0, month = 0] = last.split("-").map(Number);
  const years = Array.from({ length: Math.max(0, year - OLDEST_START) }, (_, at) => `starts:${OLDEST_START + at}`);
  const months = Array.from({ length: month }, (_, at) => `starts:${year}-${String(at + 1).padStart(2, "0")}`);
  return terms({ any: [[...years, ...months]], exact: [Prisma.sql`doc.starts_on <= ${last}::date`] });
}

/** A class that is asked for; or a subject that is named, where any will do or none is needed too. */
function acceptsDegree(degree: string): Terms {
  if (isDegreeClass(degree)) return terms({ all: [`asks:${degree}`] });
  const stems = Prisma.sql`ARRAY(SELECT 'degree:' || unnest(tsvector_to_array(to_tsvector('public.uk', ${degree}))))`;
  return terms({
    exact: [
      Prisma.sql`doc.tags && (${stems} || 'degree:any'::text)`,
      Prisma.sql`(doc.tags @> ${stems} AND cardinality(${stems}) > 0 OR doc.tags @> '{degree:any}')`,
    ],
  });
}
