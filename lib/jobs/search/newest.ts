import { findPage, type FoundPage } from "./find";
import { type Plan, planSearch } from "./plan";

/** The newest that a search finds, one for each advert, how much there is, and when that changes by itself. */
export async function newestOf(plan: Plan, limit: number, now: Date): Promise<FoundPage> {
  return findPage(plan, { sort: "newest", offset: 0, limit }, now);
}

/** The newest open jobs, one for each advert, and how many adverts are open. */
export async function newestJobs(now: Date, limit: number): Promise<FoundPage> {
  return newestOf(await planSearch({}), limit, now);
}
