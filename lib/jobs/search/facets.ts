import { Prisma } from "@/lib/core/db";
import { sayMoney } from "@/lib/core/money";
import { LAST_REACHABLE } from "../schema";
import type { Facets } from "../types";
import type { Facet } from "../vocabulary";
import { CONTRACTS, DEGREE_CLASSES, HOURS, REGIONS, SECTORS, WORKPLACES } from "../vocabulary";
import type { Plan } from "./plan";
import { postedSince, startsUntil } from "./predicate";

const SALARY_STEPS = [22_000, 25_000, 28_000, 32_000, 40_000];
const POSTED_STEPS = [1, 3, 7, 14, 30];
const START_STEPS = [30, 90, 180, 365];

/** The values of each filter in the order of their bits, with what people read. Steps go upwards. */
export type Scales = Record<Facet, (readonly [value: string, label: string])[]>;

export function scalesOf({ criteria: { salaryMin, postedWithin, startsWithin } }: Plan): Scales {
  const withChosen = (steps: number[], chosen: number | undefined) =>
    [...new Set(chosen ? [...steps, chosen] : steps)].sort((a, b) => a - b);
  return {
    contract: Object.entries(CONTRACTS),
    hours: Object.entries(HOURS),
    workplace: Object.entries(WORKPLACES),
    sector: Object.entries(SECTORS),
    sponsorship: [["yes", "Visa sponsorship offered"]],
    region: Object.entries(REGIONS),
    degree: Object.entries(DEGREE_CLASSES),
    salaryMin: withChosen(SALARY_STEPS, salaryMin).map((pounds) => [`${pounds}`, `${sayMoney(pounds * 100)} or more`]),
    postedWithin: withChosen(POSTED_STEPS, postedWithin).map((days) => [
      `${days}`,
      days === 1 ? "Today" : `In the last ${days} days`,
    ]),
    startsWithin: withChosen(START_STEPS, startsWithin).map((days) => [`${days}`, sayStart(days)]),
  };
}

function sayStart(days: number): string {
  if (days === 365) return "Within a year";
  return days % 30 === 0 && days > 30 ? `Within ${days / 30} months` : `Within ${days} days`;
}

/**
 * Each advert becomes three masks of the values that its jobs have, a bit a value: so that one pass counts every filter, and
 * an advert that is repeated in many places counts once. Few masks are different, and the rest is counted here.
 */
const MASKS = {
  traits: ["contract", "hours", "workplace", "sector", "sponsorship"],
  reach: ["region", "salaryMin", "postedWithin"],
  asks: ["degree", "startsWithin"],
} as const satisfies Record<string, Facet[]>;
type Mask = keyof typeof MASKS;

/** The last bit of the first mask: the advert is there, and not only done from home. */
const LOCAL_BIT = 1 << 30;

/** How many adverts have each mask. */
export type MaskCounts = Partial<Record<Mask, [bits: number, count: number][] | null>>;

/** The counts of a search over `hit` (./hits.ts), as JSON: of every filter, or of one and how many adverts there are. */
export function maskCounts(scales: Scales, now: Date, only?: Facet): Prisma.Sql {
  const isWanted = (mask: Mask) => !only || (MASKS[mask] as readonly Facet[]).includes(only);
  const columns: Record<Mask, Prisma.Sql> = {
    traits: Prisma.sql`${isWanted("traits") ? Prisma.sql`traits` : NOTHING} | CASE WHEN is_local THEN ${LOCAL_BIT}::int ELSE 0 END`,
    reach: reachColumn(scales, now),
    asks: asksColumn(scales, now),
  };
  const masks = (Object.keys(MASKS) as Mask[]).filter((mask) => mask === "traits" || isWanted(mask));
  const each = (said: (mask: Mask, name: Prisma.Sql) => Prisma.Sql) =>
    Prisma.join(masks.map((mask) => said(mask, Prisma.raw(mask))));
  return Prisma.sql`(
    WITH masked AS MATERIALIZED (
      SELECT ${each((mask, name) => Prisma.sql`bit_or(${columns[mask]}) AS ${name}`)} FROM hit GROUP BY advert)
    SELECT json_build_object(${each(
      (mask, name) => Prisma.sql`${mask}::text, (SELECT json_agg(json_build_array(bits, number)) FROM (
        SELECT ${name} AS bits, count(*) AS number FROM masked GROUP BY 1) one)`,
    )}))`;
}

const NOTHING = Prisma.sql`0`;

/** The same for whoever shows no filters: only how many adverts there are, and how many of them are local. */
export const advertCounts: Prisma.Sql = Prisma.sql`(
  SELECT json_build_object('traits', json_agg(json_build_array(bits, number))) FROM (
    SELECT CASE WHEN is_local THEN ${LOCAL_BIT}::int ELSE 0 END AS bits, count(*) AS number
    FROM (SELECT bool_or(is_local) AS is_local FROM hit GROUP BY advert) each GROUP BY 1) one)`;

/** The regions lie in the row; of steps a job has every one that it reaches. */
function reachColumn({ region, salaryMin, postedWithin }: Scales, now: Date): Prisma.Sql {
  const pay = salaryMin.map(([pounds]) => Number(pounds) * 100);
  const days = postedWithin.map(([days]) => Number(days));
  // The instants go backwards as the days go up: whoever is in the last day is in the last week too.
  const instants = days.map((number) => postedSince(number, now)).reverse();
  return Prisma.sql`regions
    | (coalesce((1 << width_bucket(pay, ${pay}::int[])) - 1, 0) << ${region.length}::int)
    | ((${(1 << days.length) - 1}::int & ~((1 << ${days.length}::int - width_bucket(published_at, ${instants}::timestamptz[])) - 1))
      << ${region.length + pay.length}::int)`;
}

function asksColumn({ degree, startsWithin }: Scales, now: Date): Prisma.Sql {
  const days = startsWithin.map(([days]) => Number(days));
  const after = days.map((number) => startsUntil(number + 1, now));
  return Prisma.sql`degrees | (coalesce(${(1 << days.length) - 1}::int
    & ~((1 << width_bucket(starts_on, ${after}::date[])) - 1), 0) << ${degree.length}::int)`;
}

/** Counts that are exact, or those of the newest jobs of a search that finds more than are counted. */
export interface Counted {
  masks: MaskCounts;
  isExact: boolean;
}

/** `own`: for a chosen filter the counts without itself. Its only chosen value has what the search itself finds. */
export function toFacets(
  { criteria }: Plan,
  scales: Scales,
  all: Counted,
  own: Partial<Record<Facet, Counted>>,
): Facets {
  const facets: Partial<Facets> = {};
  for (const mask of Object.keys(MASKS) as Mask[]) {
    let shift = 0;
    for (const facet of MASKS[mask]) {
      const { masks, isExact } = own[facet] ?? all;
      const chosen = [criteria[facet] ?? []].flat().map(String);
      const options = scales[facet].map(([value, label], index) => {
        if (chosen.length === 1 && chosen[0] === value)
          return { value, label, count: reachable(all), countIsExact: all.isExact };
        const bit = 1 << (shift + index);
        const count = sumOf((masks[mask] ?? []).filter(([bits]) => (bits & bit) !== 0));
        return { value, label, count, countIsExact: isExact };
      });
      facets[facet] = { anyCount: reachable({ masks, isExact }), anyCountIsExact: isExact, options };
      shift += scales[facet].length;
    }
  }
  return facets as Facets;
}

const reachable = ({ masks, isExact }: Counted) =>
  isExact ? advertsIn(masks) : Math.min(advertsIn(masks), LAST_REACHABLE);

/** Every advert has one of the masks, so that one of them counts all. */
export const advertsIn = ({ traits }: MaskCounts): number => sumOf(traits ?? []);

/** Of these, what is at the place searched for. */
export const localIn = ({ traits }: MaskCounts): number =>
  sumOf((traits ?? []).filter(([bits]) => (bits & LOCAL_BIT) !== 0));

const sumOf = (counts: [number, number][]) => counts.reduce((sum, [, number]) => sum + number, 0);
