import { summariesOf } from "../summary";
import type { JobSummary } from "../types";
import { appearancesOf } from "./adverts";
import { find, type Total } from "./find";
import { planSearch } from "./plan";

/** The newest open jobs, one for each advert, and how many adverts are open. */
export async function newestJobs(now: Date, limit: number): Promise<Total & { jobs: JobSummary[] }> {
  const plan = await planSearch({});
  const { adverts, ...found } = await find(plan, { sort: "newest", offset: 0, limit }, now);
  return { ...found, jobs: await summariesOf(await appearancesOf(adverts, plan, now)) };
}
