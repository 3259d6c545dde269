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

const masksFor = (only?: Facet) =>
  (Object.keys(MASKS) as Mask[]).filter(
    (mask) => mask === "traits" || !only || (MASKS[mask] as readonly Facet[]).includes(only),
  );

/**
 * The masks of an advert over its jobs among `hit` (./hits.ts), for `eachAdvert`: for every filter, or for one and the
 * place.
 */
export function maskColumns(scales: Scales, now: Date, only?: Facet): Prisma.Sql[] {
  const ownTraits = !only || (MASKS.traits as readonly Facet[]).includes(only) ? Prisma.sql`traits` : Prisma.sql`0`;
  const columns: Record<Mask, Prisma.Sql> = {
    traits: Prisma.sql`${ownTraits} | CASE WHEN is_local THEN ${LOCAL_BIT}::int ELSE 0 END`,
    reach: reachColumn(scales, now),
    asks: asksColumn(scales, now),
  };
  return masksFor(only).map((mask) => Prisma.sql`bit_or(${columns[mask]}) AS ${Prisma.raw(mask)}`);
}

/** How many adverts have each mask, as JSON: all masks are counted in one walk through the adverts. */
export function maskCounts(only?: Facet): Prisma.Sql {
  const masks = masksFor(only);
  const names = Prisma.raw(masks.join(", "));
  const each = (said: (name: Prisma.Sql, at: number) => Prisma.Sql) =>
    Prisma.join(masks.map((mask, at) => said(Prisma.raw(mask), at)));
  // grouping() has a bit, the first name's the highest, for each name that a row is not about.
  const about = (at: number) => (1 << masks.length) - 1 - (1 << (masks.length - 1 - at));
  return Prisma.sql`(
    SELECT json_build_object(${each(
      (name, at) => Prisma.sql`${masks[at]}::text,
        json_agg(json_build_array(${name}, number)) FILTER (WHERE others = ${about(at)}::int)`,
    )})
    FROM (SELECT ${names}, grouping(${names}) AS others, count(*) AS number FROM adverts
      GROUP BY GROUPING SETS (${each((name) => Prisma.sql`(${name})`)})) counted)`;
}

/** The same for whoever shows no filters: only how many adverts there are, and how many of them are local. */
export const advertCounts: Prisma.Sql = Prisma.sql`(
  SELECT json_build_object('traits', json_agg(json_build_array(bits, number))) FROM (
    SELECT CASE WHEN is_local THEN ${LOCAL_BIT}::int ELSE 0 END AS bits, count(*) AS number
    FROM adverts GROUP BY is_local) counted)`;

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
    const ofAll = bitCounts(all.masks[mask] ?? []);
    let shift = 0;
    for (const facet of MASKS[mask]) {
      const { masks, isExact } = own[facet] ?? all;
      const counts = own[facet] ? bitCounts(masks[mask] ?? []) : ofAll;
      const chosen = [criteria[facet] ?? []].flat().map(String);
      const options = scales[facet].map(([value, label], index) => {
        if (chosen.length === 1 && chosen[0] === value)
          return { value, label, count: reachable(all), countIsExact: all.isExact };
        return { value, label, count: counts[shift + index] ?? 0, countIsExact: isExact };
      });
      facets[facet] = { anyCount: reachable({ masks, isExact }), anyCountIsExact: isExact, options };
      shift += scales[facet].length;
    }
  }
  return facets as Facets;
}

const reachable = ({ masks, isExact }: Counted) =>
  isExact ? advertsIn(masks) : Math.min(advertsIn(masks), LAST_REACHABLE);

/** How many have each bit. There are hundreds of masks, so that all bits are counted in one walk through them. */
function bitCounts(masks: [bits: number, number: number][]): number[] {
  const counts = new Array<number>(32).fill(0);
  for (const [bits, number] of masks)
    for (let bit = 0, left = bits; left !== 0; bit++, left >>>= 1)
      if (left & 1) counts[bit] = (counts[bit] ?? 0) + number;
  return counts;
}

/** Every advert has one of the masks, so that one of them counts all. */
export const advertsIn = ({ traits }: MaskCounts): number => sumOf(traits ?? []);

/** Of these, what is at the place searched for. */
export const localIn = ({ traits }: MaskCounts): number =>
  sumOf((traits ?? []).filter(([bits]) => (bits & LOCAL_BIT) !== 0));

const sumOf = (counts: [number, number][]) => counts.reduce((sum, [, number]) => sum + number, 0);
