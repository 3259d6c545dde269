import { summariesOf } from "../summary";
import type { JobSummary } from "../types";
import { findPage, type Total } from "./find";
import { type Plan, planSearch } from "./plan";

/** What is newest, how much there is, and when that changes by itself. */
type Newest = Total & { jobs: JobSummary[]; changesAt: Date };

/** The newest that a search finds, one for each advert. */
export async function newestOf(plan: Plan, limit: number, now: Date): Promise<Newest> {
  const { page, ...found } = await findPage(plan, { sort: "newest", offset: 0, limit }, now);
  return { ...found, jobs: await summariesOf(page) };
}

/** The newest open jobs, one for each advert, and how many adverts are open. */
export async function newestJobs(now: Date, limit: number): Promise<Newest> {
  return newestOf(await planSearch({}), limit, now);
}
