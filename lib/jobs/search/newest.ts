import { summariesOf } from "../summary";
import type { JobSummary } from "../types";
import { appearancesOf } from "./adverts";
import { find, type Total } from "./find";
import { type Plan, planSearch } from "./plan";

/** The newest that a search finds, one for each advert, and how much it finds. */
export async function newestOf(plan: Plan, limit: number, now: Date): Promise<Total & { jobs: JobSummary[] }> {
  const { adverts, ...found } = await find(plan, { sort: "newest", offset: 0, limit }, now);
  return { ...found, jobs: await summariesOf(await appearancesOf(adverts, plan, now)) };
}

/** The newest open jobs, one for each advert, and how many adverts are open. */
export async function newestJobs(now: Date, limit: number): Promise<Total & { jobs: JobSummary[] }> {
  return newestOf(await planSearch({}), limit, now);
}
