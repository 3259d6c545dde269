import { db, Prisma } from "@/lib/core/db";
import { sayMoney } from "@/lib/core/money";
import { CONTRACTS, HOURS, REGIONS, SECTORS, WORKPLACES } from "../vocabulary";
import type { Plan } from "./plan";
import { allOf, type Conditions, conditionsOf, type Facet, FACETS, postedSince, YEARLY_PENCE } from "./predicate";

/** One value of a filter with how many adverts it would leave, the other filters as they are. */
export interface FacetOption {
  value: string;
  label: string;
  count: number;
  countIsExact: boolean;
}

/** `anyCount` is what is found without the filter itself. */
export type Facets = Record<Facet, { anyCount: number; options: FacetOption[] }>;

const SALARY_STEPS = [22_000, 25_000, 28_000, 32_000, 40_000];
const POSTED_STEPS = [1, 3, 7, 14, 30];

type Count = { facet: Facet | "total"; value: string; count: number };

/** How many adverts a search finds, and how many each value of each filter would leave. One statement, all exact. */
export async function countFacets(plan: Plan, now: Date): Promise<{ total: number; facets: Facets }> {
  const conditions = conditionsOf(plan, now);
  const steps = stepsOf(plan);
  const counts = await db.$queryRaw<Count[]>`
    WITH base AS MATERIALIZED (
      SELECT job.id, hashtextextended(job.advert_key, 0) AS advert, job.contract, job.hours, job.workplace, job.sector,
        job.sponsorship, job.published_at, ${YEARLY_PENCE} AS pay ${chosenColumns(conditions)}
      FROM job WHERE ${conditions.always})
    ${Prisma.join([total(conditions), ...FACETS.flatMap((facet) => countsOf(facet, conditions, steps, now))], " UNION ALL ")}`;
  return { total: totalOf(counts), facets: toFacets(counts, steps) };
}

/** How many adverts a search finds. */
export async function countFound(plan: Plan, now: Date): Promise<number> {
  const { always, chosen } = conditionsOf(plan, now);
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT job.advert_key)::int AS count FROM job WHERE ${allOf([always, ...Object.values(chosen)])}`;
  return row?.count ?? 0;
}

interface Steps {
  salaryMin: number[];
  postedWithin: number[];
}

/** The usual steps, and the chosen value when it is none of them. */
function stepsOf({ criteria: { salaryMin, postedWithin } }: Plan): Steps {
  const withChosen = (steps: number[], chosen: number | undefined) =>
    [...new Set(chosen ? [...steps, chosen] : steps)].sort((a, b) => a - b);
  return { salaryMin: withChosen(SALARY_STEPS, salaryMin), postedWithin: withChosen(POSTED_STEPS, postedWithin) };
}

/** Whether each chosen filter holds, as a column: every count leaves out another one. */
function chosenColumns({ chosen }: Conditions): Prisma.Sql {
  const columns = Object.entries(chosen).map(
    ([facet, condition]) => Prisma.sql`, coalesce(${condition}, false) AS ${holds(facet)}`,
  );
  return columns.length > 0 ? Prisma.join(columns, " ") : Prisma.empty;
}

const holds = (facet: string) => Prisma.raw(`"holds_${facet}"`);
const DISTINCT_ADVERTS = Prisma.sql`count(DISTINCT base.advert)::int`;

function others(conditions: Conditions, except?: Facet): Prisma.Sql {
  const facets = Object.keys(conditions.chosen).filter((facet) => facet !== except);
  return allOf(facets.map((facet) => Prisma.sql`base.${holds(facet)}`));
}

function total(conditions: Conditions): Prisma.Sql {
  return Prisma.sql`SELECT 'total' AS facet, '' AS value, ${DISTINCT_ADVERTS} AS count FROM base WHERE ${others(conditions)}`;
}

function countsOf(facet: Facet, conditions: Conditions, steps: Steps, now: Date): Prisma.Sql[] {
  const rest = others(conditions, facet);
  const any = conditions.chosen[facet]
    ? [Prisma.sql`SELECT ${facet}, '', ${DISTINCT_ADVERTS} FROM base WHERE ${rest}`]
    : [];
  return [
    ...any,
    Prisma.sql`SELECT ${facet}, ${valueOf(facet)}, ${DISTINCT_ADVERTS} FROM base ${joinOf(facet, steps, now)} WHERE ${rest} GROUP BY 2`,
  ];
}

function valueOf(facet: Facet): Prisma.Sql {
  if (facet === "salaryMin" || facet === "postedWithin") return Prisma.sql`step.value::text`;
  return facet === "region" ? Prisma.sql`place.region` : Prisma.sql`base.${Prisma.raw(facet)}`;
}

/** What a count needs beside the jobs: their places, or the steps that each of them reaches. */
function joinOf(facet: Facet, steps: Steps, now: Date): Prisma.Sql {
  switch (facet) {
    case "region":
      return Prisma.sql`JOIN job_place place ON place.job_id = base.id`;
    case "salaryMin":
      return Prisma.sql`JOIN unnest(${steps.salaryMin}::int[]) step(value) ON base.pay >= step.value * 100`;
    case "postedWithin":
      return Prisma.sql`JOIN unnest(${steps.postedWithin}::int[], ${steps.postedWithin.map((days) => postedSince(days, now))}::timestamptz[])
        step(value, since) ON base.published_at >= step.since`;
    default:
      return Prisma.empty;
  }
}

const totalOf = (counts: Count[]) => counts.find(({ facet }) => facet === "total")?.count ?? 0;

function toFacets(counts: Count[], steps: Steps): Facets {
  const counted = new Map(counts.map(({ facet, value, count }) => [`${facet}=${value}`, count]));
  const facet = (name: Facet, labels: readonly (readonly [string, string])[]) => ({
    anyCount: counted.get(`${name}=`) ?? totalOf(counts),
    options: labels.map(([value, label]) => ({
      value,
      label,
      count: counted.get(`${name}=${value}`) ?? 0,
      countIsExact: true,
    })),
  });
  return {
    contract: facet("contract", Object.entries(CONTRACTS)),
    hours: facet("hours", Object.entries(HOURS)),
    workplace: facet("workplace", Object.entries(WORKPLACES)),
    sector: facet("sector", Object.entries(SECTORS)),
    region: facet("region", Object.entries(REGIONS)),
    salaryMin: facet(
      "salaryMin",
      steps.salaryMin.map((pounds) => [String(pounds), `${sayMoney(pounds * 100)} or more`] as const),
    ),
    postedWithin: facet(
      "postedWithin",
      steps.postedWithin.map((days) => [String(days), days === 1 ? "Today" : `In the last ${days} days`] as const),
    ),
    sponsorship: facet("sponsorship", [["yes", "Visa sponsorship offered"]]),
  };
}
