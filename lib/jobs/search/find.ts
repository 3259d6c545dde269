import { Prisma } from "@/lib/core/db";
import { LAST_REACHABLE } from "../schema";
import type { Facets } from "../types";
import type { Facet } from "../vocabulary";
import { hasOwnWalk, pageByStep, pageOfHits, type Stretch } from "./adverts";
import { searchDb, unlessTooLong } from "./database";
import { advertsIn, localIn, type MaskCounts, maskCounts, scalesOf, type Scales, toFacets } from "./facets";
import { CEILING, hits, mostExamined, type Walk } from "./hits";
import type { Plan } from "./plan";
import { conditionsOf } from "./predicate";

/** How much a search finds: adverts, each once. When `isExact` is false there are more than can be reached. */
export interface Total {
  total: number;
  /** Of these, what is at the place searched for. */
  localTotal: number;
  isExact: boolean;
}

export interface Found extends Total {
  /** The adverts of the page, best first. */
  adverts: string[];
  facets: Facets;
}

/** A page of adverts, how many there are, and how many each value of each filter would leave. */
export async function find(plan: Plan, stretch: Stretch, now: Date): Promise<Found> {
  const scales = scalesOf(plan);
  const chosen = Object.keys(conditionsOf(plan, now).chosen) as Facet[];
  const [all, ...others] = await Promise.all([
    looked({ plan, now }, scales, stretch),
    ...chosen.map((leftOut) => looked({ plan, now, leftOut }, scales)),
  ]);
  const own = Object.fromEntries(chosen.map((facet, at) => [facet, others[at]]));
  const { sort } = stretch;
  const adverts =
    !all.isExact && all.localIsCapped && hasOwnWalk(sort)
      ? await unlessTooLong(pageByStep(plan, { ...stretch, sort }, now), () => all.adverts)
      : all.adverts;
  return { ...totalOf(all), adverts, facets: toFacets(plan, scales, all, own) };
}

/** How many adverts a search finds. */
export async function countFound(plan: Plan, now: Date): Promise<Total> {
  return totalOf(await looked({ plan, now }, scalesOf(plan)));
}

interface Look {
  masks: MaskCounts;
  adverts: string[];
  isExact: boolean;
  localIsCapped: boolean;
}

interface Row extends Pick<Look, "masks" | "adverts"> {
  jobs: number;
  localJobs: number;
  examined: number;
}

/** When so many jobs are looked at takes too long, so few are. */
const FEWER = 300;

/**
 * Looks at the newest jobs of a search, and at more of them where so many repeat each other that fewer adverts than can be
 * reached are among them.
 */
async function looked(walk: Omit<Walk, "ceiling">, scales: Scales, stretch?: Stretch): Promise<Look> {
  for (let ceiling = CEILING; ; ceiling *= 3) {
    const row = await unlessTooLong(lookedUpTo(ceiling, walk, scales, stretch), () => null);
    if (!row) {
      const few = await lookedUpTo(FEWER, walk, scales, stretch);
      return { ...few, isExact: few.jobs < FEWER, localIsCapped: few.localJobs >= FEWER };
    }
    const { jobs, localJobs, examined } = row;
    if (jobs < ceiling || advertsIn(row.masks) > LAST_REACHABLE)
      return {
        ...row,
        isExact: jobs < ceiling && examined < mostExamined(ceiling),
        localIsCapped: localJobs >= ceiling,
      };
  }
}

async function lookedUpTo(
  ceiling: number,
  walk: Omit<Walk, "ceiling">,
  scales: Scales,
  stretch?: Stretch,
): Promise<Row> {
  const page = stretch
    ? pageOfHits(walk.plan, stretch, ceiling, walk.now)
    : Prisma.sql`SELECT 0::bigint AS advert LIMIT 0`;
  const [row] = await searchDb.$queryRaw<Row[]>`
    WITH ${hits({ ...walk, ceiling })}
    SELECT (SELECT count(*)::int FROM hit) AS jobs, (SELECT count(*)::int FROM hit WHERE is_local) AS "localJobs",
      (SELECT jobs::int FROM examined) AS examined, ${maskCounts(scales, walk.now)} AS masks,
      ARRAY(SELECT advert::text FROM (${page}) page) AS adverts`;
  if (!row) throw new Error("A search answered nothing");
  return row;
}

function totalOf({ masks, isExact }: Look): Total {
  const [total, local] = [advertsIn(masks), localIn(masks)];
  if (isExact) return { total, localTotal: local, isExact };
  return { total: Math.min(total, LAST_REACHABLE), localTotal: Math.min(local, LAST_REACHABLE), isExact };
}
