import { db } from "@/lib/core/db";
import { LAST_REACHABLE, PAGE_SIZE, type SearchRequest, type Sort } from "../schema";
import { type Appearance, summariesOf } from "../summary";
import type { JobSummary, SearchResults } from "../types";
import { countFacets, countFound } from "./facets";
import { effectiveSort, hitColumns, orderBy, RESULT } from "./order";
import { placeAnswer } from "./place-answer";
import { type Plan, planSearch } from "./plan";
import { matchesSearch } from "./predicate";
import { correctSpelling } from "./spelling";

/**
 * One page of open jobs. With a place, jobs near it come first in every order, then jobs done from home anywhere in the
 * UK. Nothing typed is an error; a word that finds nothing is corrected to one that does, and said so.
 */
export async function search(request: SearchRequest, now: Date): Promise<SearchResults> {
  const { sort, page = 1, pageSize = PAGE_SIZE, ...criteria } = request;
  const typed = await planSearch(criteria);
  const found = await find(typed, { sort, page, pageSize }, now);
  const better = found.total === 0 && typed.keyword ? await spelledBetter(typed, now) : null;
  const plan = better ?? typed;
  const { items, total, localTotal, facets } = better ? await find(better, { sort, page, pageSize }, now) : found;
  return {
    items,
    total,
    localTotal,
    totalIsExact: true,
    page,
    pageSize,
    lastPage: Math.max(1, Math.ceil(Math.min(total, LAST_REACHABLE) / pageSize)),
    sort: effectiveSort(sort, plan),
    place: placeAnswer(plan.place),
    words: plan.keyword ? (plan.criteria.q ?? null) : null,
    corrected: better?.criteria.q ?? null,
    facets,
  };
}

type PageRequest = { sort: Sort | undefined; page: number; pageSize: number };

async function find(plan: Plan, page: PageRequest, now: Date) {
  const [counted, items] = await Promise.all([countFacets(plan, now), pageOf(plan, page, now)]);
  return { ...counted, items };
}

/** The same search with its words corrected, when that finds something. */
async function spelledBetter(plan: Plan, now: Date): Promise<Plan | null> {
  const q = await correctSpelling(plan.criteria.q ?? "", now);
  if (!q) return null;
  const better = await planSearch({ ...plan.criteria, q });
  return (await countFound(better, now)) > 0 ? better : null;
}

/** One page of what a search finds, without counting it. */
export async function pageOf(plan: Plan, { sort, page, pageSize }: PageRequest, now: Date): Promise<JobSummary[]> {
  const offset = (page - 1) * pageSize;
  const limit = Math.min(pageSize, LAST_REACHABLE - offset);
  if (limit <= 0) return [];
  const rows = await db.$queryRaw<Appearance[]>`
    WITH hit AS (SELECT ${hitColumns(plan, now)} FROM job WHERE ${matchesSearch(plan, now)}), ${RESULT}
    SELECT id, miles AS "distanceMiles", copies FROM result
    ORDER BY ${orderBy(effectiveSort(sort, plan), plan)} LIMIT ${limit} OFFSET ${offset}`;
  return summariesOf(rows);
}
