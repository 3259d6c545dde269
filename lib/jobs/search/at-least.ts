import { searchDb } from "./database";
import { CEILING, hits } from "./hits";
import type { Plan } from "./plan";

/** So many jobs are looked at first for each advert that is asked for: one that is offered in many places is many jobs. */
const JOBS_AN_ADVERT = 20;

/** Whether a search finds so many adverts. It looks no further than it must, which for most is the newest few jobs. */
export async function findsAtLeast(adverts: number, plan: Plan, now: Date): Promise<boolean> {
  for (const ceiling of [adverts * JOBS_AN_ADVERT, CEILING]) {
    const [row] = await searchDb.$queryRaw<{ jobs: number; adverts: number }[]>`
      WITH ${hits({ plan, now, ceiling })}
      SELECT count(*)::int AS jobs, count(DISTINCT advert)::int AS adverts FROM hit`;
    if (!row || row.adverts >= adverts) return row !== undefined;
    if (row.jobs < ceiling) return false;
  }
  return false;
}
