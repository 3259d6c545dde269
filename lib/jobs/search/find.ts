import { Prisma } from "@/lib/core/db";
import { nextChangeAfter, nextOpeningSql } from "../next-change";
import { LAST_REACHABLE } from "../schema";
import { type Appearance, summariesOf } from "../summary";
import type { Facets, JobSummary } from "../types";
import type { Facet } from "../vocabulary";
import {
  appearancesOf,
  bestColumn,
  eachAdvert,
  hasOwnWalk,
  pageByRelevance,
  pageByStep,
  pageInOrder,
  shown,
  type Stretch,
} from "./adverts";
import { searchDb, unlessTooLong } from "./database";
import {
  advertCounts,
  advertsIn,
  localIn,
  maskColumns,
  type MaskCounts,
  maskCounts,
  scalesOf,
  type Scales,
  toFacets,
} from "./facets";
import { CEILING, hits, mostExamined, type Walk } from "./hits";
import type { Keyword } from "./keyword";
import type { Plan } from "./plan";
import { conditionsOf } from "./predicate";

/** How much a search finds: adverts, each once. When `isExact` is false there are more than can be reached. */
export interface Total {
  total: number;
  /** Of these, what is at the place searched for. */
  localTotal: number;
  isExact: boolean;
}

/** A page of what a search finds, one job for each advert. */
export interface FoundPage extends Total {
  /** The jobs of the page, best first. */
  jobs: JobSummary[];
  /** When it finds something else though nobody changes anything: see `nextChangeAt` (../next-change.ts). */
  changesAt: Date;
}

export interface Found extends FoundPage {
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
  return { ...(await pageOf(all, plan, stretch, now)), facets: toFacets(plan, scales, all, own) };
}

/** A page of the newest adverts and how many there are, for whoever shows no filters. */
export async function findPage(plan: Plan, stretch: Stretch & { sort: "newest" }, now: Date): Promise<FoundPage> {
  return pageOf(await looked({ plan, now }, null, stretch), plan, stretch, now);
}

async function pageOf(all: Look, plan: Plan, { sort, ...stretch }: Stretch, now: Date): Promise<FoundPage> {
  const jobs =
    !all.isExact && all.localIsCapped && hasOwnWalk(sort)
      ? await unlessTooLong(stepped(plan, { ...stretch, sort }, now), () => all.jobs)
      : all.jobs;
  return { ...totalOf(all), jobs, changesAt: nextChangeAfter(all.next, now) };
}

const stepped = async (plan: Plan, stretch: Parameters<typeof pageByStep>[1], now: Date) =>
  summariesOf(await appearancesOf(await pageByStep(plan, stretch, now), plan, now));

/**
 * How many adverts each of these searches finds: asked at once, and by themselves only those that have to be looked at
 * further.
 */
export async function countFound(plans: Plan[], now: Date): Promise<Total[]> {
  if (plans.length === 0) return [];
  const rows = await unlessTooLong(lookedTogether(plans, now), () => []);
  return Promise.all(
    plans.map(async (plan, at) => {
      const row = rows[at];
      return totalOf(row && isEnough(row, CEILING) ? asLook(row, CEILING) : await looked({ plan, now }, null));
    }),
  );
}

async function lookedTogether(plans: Plan[], now: Date): Promise<Counted[]> {
  const looks = plans.map(
    (plan) => Prisma.sql`(SELECT to_json(look) FROM (${lookSql(CEILING, { plan, now }, null)}) look)`,
  );
  const [row] = await searchDb.$queryRaw<
    { looks: Counted[] }[]
  >`SELECT json_build_array(${Prisma.join(looks)}) AS looks`;
  return row?.looks ?? [];
}

interface Look {
  masks: MaskCounts;
  jobs: JobSummary[];
  /** When the next job opens or closes. */
  next: Date | null;
  isExact: boolean;
  localIsCapped: boolean;
}

interface Counted extends Pick<Look, "masks"> {
  matching: number;
  localJobs: number;
  examined: number;
}

type Row = Counted & Pick<Look, "next"> & { page: Appearance[] | null };

/** When so many jobs are looked at takes too long, so few are. */
const FEWER = 300;

/**
 * Looks at the newest jobs of a search, and at more of them where so many repeat each other that fewer adverts than can be
 * reached are among them. Without `scales` only adverts are counted: for whoever shows no filters.
 */
async function looked(walk: Omit<Walk, "ceiling">, scales: Scales | null, stretch?: Stretch): Promise<Look> {
  for (let ceiling = CEILING; ; ceiling *= 3) {
    const row = await unlessTooLong(lookedUpTo(ceiling, walk, scales, stretch), () => null);
    if (!row) {
      const few = await lookedUpTo(FEWER, walk, scales, stretch);
      return { ...few, isExact: few.matching < FEWER, localIsCapped: few.localJobs >= FEWER };
    }
    if (isEnough(row, ceiling)) return asLook(row, ceiling);
  }
}

/** Whether everything was looked at, or more than can be reached. */
const isEnough = ({ matching, masks }: Counted, ceiling: number) =>
  matching < ceiling || advertsIn(masks) > LAST_REACHABLE;

const asLook = <Looked extends Counted>(row: Looked, ceiling: number) => ({
  ...row,
  isExact: row.matching < ceiling && row.examined < mostExamined(ceiling),
  localIsCapped: row.localJobs >= ceiling,
});

async function lookedUpTo(
  ceiling: number,
  walk: Omit<Walk, "ceiling">,
  scales: Scales | null,
  stretch?: Stretch,
): Promise<Counted & Pick<Look, "jobs" | "next">> {
  const { plan, now } = walk;
  const [[row], weighed] = await Promise.all([
    searchDb.$queryRaw<Row[]>`${lookSql(ceiling, walk, scales, stretch)}`,
    stretch && isWeighed(plan, stretch) ? pageByRelevance(plan, stretch, ceiling, now).then(summariesOf) : null,
  ]);
  if (!row) throw new Error("A search answered nothing");
  return { ...row, jobs: weighed ?? (await summariesOf(row.page ?? [])) };
}

/** By relevance the page is looked for beside the counts, on a connection of its own: neither needs what the other finds. */
const isWeighed = (plan: Plan, { sort }: Stretch): plan is Plan & { keyword: Keyword } =>
  sort === "relevance" && plan.keyword !== null && !plan.keyword.isOpenEnded;

function lookSql(ceiling: number, walk: Omit<Walk, "ceiling">, scales: Scales | null, stretch?: Stretch): Prisma.Sql {
  const { plan, now, leftOut } = walk;
  const inOrder = stretch && !isWeighed(plan, stretch) ? stretch : null;
  return Prisma.sql`
  WITH ${hits({
    ...walk,
    ceiling,
    withMiles: inOrder?.sort === "distance",
    isBare: !scales,
    isForPage: inOrder !== null,
  })},
  ${eachAdvert([
    ...(inOrder ? [bestColumn(plan, inOrder.sort, now)] : []),
    ...(scales ? maskColumns(scales, now, leftOut) : []),
  ])}
  SELECT (SELECT jobs FROM size) AS matching, (SELECT local FROM size) AS "localJobs",
    (SELECT jobs::int FROM examined) AS examined, ${scales ? maskCounts(leftOut) : advertCounts} AS masks,
    ${inOrder ? pageSql(plan, inOrder, now) : NO_PAGE} AS page,
    ${stretch ? nextOpeningSql(now) : Prisma.sql`NULL`} AS next`;
}

const NO_PAGE = Prisma.sql`NULL::json`;

/** The page's jobs in one answer with the search. */
const pageSql = (plan: Plan, stretch: Stretch, now: Date) => Prisma.sql`(
  SELECT coalesce(json_agg(shown ORDER BY nth), '[]')
  FROM (${shown(Prisma.sql`ARRAY(${pageInOrder(plan, stretch, now)})`, plan, now)}) shown)`;

function totalOf({ masks, isExact }: Pick<Look, "masks" | "isExact">): Total {
  const [total, local] = [advertsIn(masks), localIn(masks)];
  if (isExact) return { total, localTotal: local, isExact };
  return { total: Math.min(total, LAST_REACHABLE), localTotal: Math.min(local, LAST_REACHABLE), isExact };
}
