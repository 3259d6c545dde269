import { db, Prisma } from "@/lib/core/db";
import { sayMoney } from "@/lib/core/money";
import { CONTRACTS, HOURS, REGIONS, SECTORS, WORKPLACES } from "../vocabulary";
import type { Facet, Facets } from "../types";
import { localColumn } from "./order";
import type { Plan } from "./plan";
import { allOf, type Conditions, conditionsOf, FACETS, postedSince, YEARLY_PENCE } from "./predicate";

const SALARY_STEPS = [22_000, 25_000, 28_000, 32_000, 40_000];
const POSTED_STEPS = [1, 3, 7, 14, 30];

export interface Counts {
  total: number;
  /** Of these, what is at the place searched for; the others are done from home. */
  localTotal: number;
  facets: Facets;
}

/**
 * How many adverts a search finds, and how many each value of each filter would leave; all exact. Each advert becomes a
 * mask of the values that its jobs and their places have, a bit a value, so that one pass counts every filter and an
 * advert repeated in many places counts once: counting distinct adverts value by value took four times as long.
 */
export async function countFacets(plan: Plan, now: Date): Promise<Counts> {
  const conditions = conditionsOf(plan, now);
  const scales = scalesOf(plan);
  const chosen = FACETS.filter((facet) => conditions.chosen[facet]);
  const passes = [null, ...chosen].map((leftOut) => pass(leftOut, conditions));
  const rows = await db.$queryRaw<MaskCount[]>`
    WITH base AS MATERIALIZED (
      SELECT hashtextextended(job.advert_key, 0) AS advert, ${maskColumns(plan, scales, now)} ${chosenColumns(conditions)}
      FROM job LEFT JOIN job_place place ON place.job_id = job.id WHERE ${conditions.always})
    ${Prisma.join(passes, " UNION ALL ")}`;
  const found = rows.filter((row) => row.mask === "terms" && row.leftOut === null);
  return {
    total: adverts(rows, null),
    localTotal: sumOf(found.filter(({ bits }) => (bits & LOCAL_BIT) !== 0)),
    facets: toFacets(rows, scales, chosen),
  };
}

/** How many adverts a search finds. */
export async function countFound(plan: Plan, now: Date): Promise<number> {
  const { always, chosen } = conditionsOf(plan, now);
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT job.advert_key)::int AS count FROM job WHERE ${allOf([always, ...Object.values(chosen)])}`;
  return row?.count ?? 0;
}

/** The values of each filter in the order of their bits, with what people read. Steps go upwards. */
type Scales = Record<Facet, (readonly [value: string, label: string])[]>;

function scalesOf({ criteria: { salaryMin, postedWithin } }: Plan): Scales {
  const withChosen = (steps: number[], chosen: number | undefined) =>
    [...new Set(chosen ? [...steps, chosen] : steps)].sort((a, b) => a - b);
  return {
    contract: Object.entries(CONTRACTS),
    hours: Object.entries(HOURS),
    workplace: Object.entries(WORKPLACES),
    sector: Object.entries(SECTORS),
    sponsorship: [["yes", "Visa sponsorship offered"]],
    region: Object.entries(REGIONS),
    salaryMin: withChosen(SALARY_STEPS, salaryMin).map((pounds) => [`${pounds}`, `${sayMoney(pounds * 100)} or more`]),
    postedWithin: withChosen(POSTED_STEPS, postedWithin).map((days) => [
      `${days}`,
      days === 1 ? "Today" : `In the last ${days} days`,
    ]),
  };
}

/** Two masks of at most 30 bits each: few different ones, so that the rest can be counted here. */
const MASKS = {
  terms: ["contract", "hours", "workplace", "sector", "sponsorship"],
  reach: ["region", "salaryMin", "postedWithin"],
} as const satisfies Record<string, Facet[]>;
type Mask = keyof typeof MASKS;

/** The last bit of the first mask: the advert is there, and not only done from home. */
const LOCAL_BIT = 1 << 30;

function maskColumns(plan: Plan, scales: Scales, now: Date): Prisma.Sql {
  const column = (mask: Mask) => {
    let shift = 0;
    const bits = MASKS[mask].map((facet) => {
      const bit = Prisma.sql`(coalesce(${bitsOf(
        facet,
        scales[facet].map(([value]) => value),
        now,
      )}, 0) << ${shift}::int)`;
      shift += scales[facet].length;
      return bit;
    });
    return Prisma.join(bits, " | ");
  };
  const local = Prisma.sql`CASE WHEN ${localColumn(plan)} THEN ${LOCAL_BIT}::int ELSE 0 END`;
  return Prisma.sql`${local} | ${column("terms")} AS terms, ${column("reach")} AS reach`;
}

/** The bits of a job for one filter. Of steps it has every one that it reaches. */
function bitsOf(facet: Facet, values: string[], now: Date): Prisma.Sql {
  const all = (1 << values.length) - 1;
  switch (facet) {
    case "region":
      return Prisma.sql`1 << array_position(${values}::text[], place.region) - 1`;
    case "salaryMin":
      return Prisma.sql`(1 << width_bucket(${YEARLY_PENCE}, ${values.map((pounds) => Number(pounds) * 100)}::int[])) - 1`;
    case "postedWithin":
      // The instants go backwards as the days go up: whoever is in the last day is in the last week too.
      return Prisma.sql`${all}::int & ~((1 << ${values.length}::int - width_bucket(job.published_at,
        ${values.map((days) => postedSince(Number(days), now)).reverse()}::timestamptz[])) - 1)`;
    default:
      return Prisma.sql`1 << array_position(${values}::text[], job.${Prisma.raw(facet)}) - 1`;
  }
}

/** Whether each chosen filter holds, as a column: every pass but the first leaves one of them out. */
function chosenColumns({ chosen }: Conditions): Prisma.Sql {
  const columns = Object.entries(chosen).map(
    ([facet, condition]) => Prisma.sql`, coalesce(${condition}, false) AS ${holds(facet)}`,
  );
  return columns.length > 0 ? Prisma.join(columns, " ") : Prisma.empty;
}

const holds = (facet: string) => Prisma.raw(`"holds_${facet}"`);

interface MaskCount {
  leftOut: Facet | null;
  mask: Mask;
  bits: number;
  count: number;
}

/** How many adverts have each mask when all chosen filters but one hold. */
function pass(leftOut: Facet | null, { chosen }: Conditions): Prisma.Sql {
  const held = Object.keys(chosen).filter((facet) => facet !== leftOut);
  const where = allOf(held.map((facet) => Prisma.sql`base.${holds(facet)}`));
  return Prisma.sql`SELECT * FROM (
    WITH advert AS MATERIALIZED (
      SELECT bit_or(terms) AS terms, bit_or(reach) AS reach FROM base WHERE ${where} GROUP BY base.advert)
    SELECT ${leftOut}::text AS "leftOut", 'terms' AS mask, terms AS bits, count(*)::int AS count FROM advert GROUP BY terms
    UNION ALL SELECT ${leftOut}::text, 'reach', reach, count(*)::int FROM advert GROUP BY reach) counted`;
}

function toFacets(rows: MaskCount[], scales: Scales, chosen: Facet[]): Facets {
  const facets: Partial<Facets> = {};
  for (const mask of Object.keys(MASKS) as Mask[]) {
    let shift = 0;
    for (const facet of MASKS[mask]) {
      const leftOut = chosen.includes(facet) ? facet : null;
      const counted = rows.filter((row) => row.mask === mask && row.leftOut === leftOut);
      const options = scales[facet].map(([value, label], index) => {
        const bit = 1 << (shift + index);
        return { value, label, count: sumOf(counted.filter(({ bits }) => (bits & bit) !== 0)), countIsExact: true };
      });
      facets[facet] = { anyCount: adverts(rows, leftOut), options };
      shift += scales[facet].length;
    }
  }
  return facets as Facets;
}

/** Every advert has one of the masks, so that one of them counts all. */
const adverts = (rows: MaskCount[], leftOut: Facet | null) =>
  sumOf(rows.filter((row) => row.mask === "terms" && row.leftOut === leftOut));

const sumOf = (rows: MaskCount[]) => rows.reduce((sum, { count }) => sum + count, 0);
