import { LAST_REACHABLE, PAGE_SIZE, type SearchRequest } from "../schema";
import type { SearchResults } from "../types";
import type { Stretch } from "./adverts";
import { unlessTooLong } from "./database";
import { find } from "./find";
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
  const planned = async (plan: Plan) => ({
    plan,
    found: await find(plan, stretchOf(effectiveSort(sort, plan), page, pageSize), now),
  });
  const typed = await planned(await planSearch(criteria));
  const better = typed.plan.keyword && typed.found.total < FEW ? await spelledBetter(typed.plan, now) : null;
  const corrected = better && (await planned(better));
  const isCorrected = corrected !== null && corrected.found.total > typed.found.total;
  const { plan, found } = isCorrected ? corrected : typed;
  return {
    items: found.jobs,
    total: found.total,
    localTotal: found.localTotal,
    totalIsExact: found.isExact,
    page,
    pageSize,
    lastPage: Math.max(1, Math.ceil(Math.min(found.total, LAST_REACHABLE) / pageSize)),
    sort: effectiveSort(sort, plan),
    place: placeAnswer(plan.place),
    words: plan.keyword ? (plan.criteria.q ?? null) : null,
    corrected: isCorrected ? (plan.criteria.q ?? null) : null,
    facets: found.facets,
    changesAt: found.changesAt,
  };
}

/** Nothing past the last reachable result. */
function stretchOf(sort: Stretch["sort"], page: number, pageSize: number): Stretch {
  const offset = (page - 1) * pageSize;
  return { sort, offset, limit: Math.max(0, Math.min(pageSize, LAST_REACHABLE - offset)) };
}

/** Whoever finds as many has hardly mistyped. */
const FEW = 100;

/** The same search with its words corrected; null when they are right. */
async function spelledBetter({ criteria }: Plan, now: Date): Promise<Plan | null> {
  const q = await unlessTooLong(correctSpelling(criteria.q ?? "", now), () => null);
  return q === null ? null : planSearch({ ...criteria, q });
}
