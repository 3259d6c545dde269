import { LAST_REACHABLE, PAGE_SIZE, type SearchRequest } from "../schema";
import { summariesOf } from "../summary";
import type { SearchResults } from "../types";
import { appearancesOf, type Stretch } from "./adverts";
import { countFound, find } from "./find";
import { effectiveSort } from "./order";
import { placeAnswer } from "./place-answer";
import { type Plan, planSearch } from "./plan";
import { correctSpelling } from "./spelling";

/**
 * One page of open jobs. With a place, jobs near it come first in every order, then jobs done from home anywhere in the
 * UK. Nothing typed is an error; a word that (nearly) nothing has is corrected to one that much has, and said so.
 */
export async function search(request: SearchRequest, now: Date): Promise<SearchResults> {
  const { sort, page = 1, pageSize = PAGE_SIZE, ...criteria } = request;
  const typed = await planSearch(criteria);
  const stretch = (plan: Plan): Stretch => stretchOf(effectiveSort(sort, plan), page, pageSize);
  const asTyped = await find(typed, stretch(typed), now);
  const better = typed.keyword && asTyped.total < FEW ? await spelledBetter(typed, asTyped.total, now) : null;
  const plan = better ?? typed;
  const found = better ? await find(better, stretch(better), now) : asTyped;
  return {
    items: await summariesOf(await appearancesOf(found.adverts, plan, now)),
    total: found.total,
    localTotal: found.localTotal,
    totalIsExact: found.isExact,
    page,
    pageSize,
    lastPage: Math.max(1, Math.ceil(Math.min(found.total, LAST_REACHABLE) / pageSize)),
    sort: effectiveSort(sort, plan),
    place: placeAnswer(plan.place),
    words: plan.keyword ? (plan.criteria.q ?? null) : null,
    corrected: better?.criteria.q ?? null,
    facets: found.facets,
  };
}

/** Nothing past the last reachable result. */
function stretchOf(sort: Stretch["sort"], page: number, pageSize: number): Stretch {
  const offset = (page - 1) * pageSize;
  return { sort, offset, limit: Math.max(0, Math.min(pageSize, LAST_REACHABLE - offset)) };
}

/** Whoever finds as many has hardly mistyped. */
const FEW = 100;

/** The same search with its words corrected, when that finds more. */
async function spelledBetter(plan: Plan, found: number, now: Date): Promise<Plan | null> {
  const q = await correctSpelling(plan.criteria.q ?? "", now);
  if (!q) return null;
  const better = await planSearch({ ...plan.criteria, q });
  return (await countFound(better, now)).total > found ? better : null;
}
