import { searchDb, unlessTooLong } from "./database";
import { CEILING, hits } from "./hits";
import type { Plan } from "./plan";

/** This many jobs are looked at first for each advert that is asked for: one that is offered in many places is many jobs. */
const JOBS_AN_ADVERT = 20;

/**
 * Whether a search finds so many adverts. It looks no further than it must, which for most is the newest few jobs; when that
 * takes too long nobody knows, and the answer is no.
 */
export async function findsAtLeast(adverts: number, plan: Plan, now: Date): Promise<boolean> {
  for (const ceiling of [adverts * JOBS_AN_ADVERT, CEILING]) {
    const found = await unlessTooLong(counted(plan, ceiling, now), () => null);
    if (!found) return false;
    if (found.adverts >= adverts) return true;
    if (found.jobs < ceiling) return false;
  }
  return false;
}

/** How many jobs there are among the newest that a search finds, and how many adverts. */
async function counted(plan: Plan, ceiling: number, now: Date): Promise<{ jobs: number; adverts: number } | null> {
  const [row] = await searchDb.$queryRaw<{ jobs: number; adverts: number }[]>`
    WITH ${hits({ plan, now, ceiling, isBare: true })}
    SELECT count(*)::int AS jobs, count(DISTINCT advert)::int AS adverts FROM hit`;
  return row ?? null;
}
