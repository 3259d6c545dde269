import { db, type Prisma } from "@/lib/core/db";
import { fromDateColumn } from "@/lib/core/time/dates";
import { payOf } from "./pay";
import { SAID } from "./selects";
import { publicEmployer, publicPlace, publicSkills, publicWords } from "./public/confidential";
import type { JobSummary } from "./types";
import type { Contract, Hours, Sector, Sponsorship, Workplace } from "./vocabulary";

/** The columns a list needs, for `select`. */
export const SUMMARY = {
  id: true,
  slug: true,
  ...SAID,
  publishedAt: true,
  closesAt: true,
  updatedAt: true,
  places: {
    select: { name: true, region: true, country: true, latitude: true, longitude: true },
    orderBy: { position: "asc" },
  },
} as const;

type SummaryRow = Prisma.JobGetPayload<{ select: typeof SUMMARY }>;

/** How a job appears in one list: how far it is, and for how many jobs of the same advert it stands. */
export type Appearance = { id: string; distanceMiles?: number | null; copies?: number };

/** The jobs as the public may see them, in the order given. */
export async function summariesOf(appearances: Appearance[]): Promise<JobSummary[]> {
  if (appearances.length === 0) return [];
  const rows = await db.job.findMany({ where: { id: { in: appearances.map(({ id }) => id) } }, select: SUMMARY });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return appearances.flatMap((appearance) => {
    const row = byId.get(appearance.id);
    return row ? [asSummary(row, appearance)] : [];
  });
}

/** A row as the public may see it. Only published jobs come here. */
export function asSummary(row: SummaryRow, { distanceMiles = null, copies = 1 }: Partial<Appearance> = {}): JobSummary {
  const { publishedAt, closesAt } = row;
  if (!publishedAt || !closesAt) throw new Error(`Job ${row.id} is not published`);
  const { id, slug, updatedAt } = row;
  return {
    id,
    slug,
    title: publicWords(row.title, row),
    summary: publicWords(row.summary, row),
    employer: publicEmployer(row),
    places: row.places.map((place) => publicPlace(place, row)),
    placeCount: copies > 1 ? copies : Math.max(1, row.places.length),
    distanceMiles,
    workplace: row.workplace as Workplace,
    contract: row.contract as Contract,
    hours: row.hours as Hours,
    pay: payOf(row),
    sector: row.sector as Sector | null,
    skills: publicSkills(row.skills, row),
    sponsorship: row.sponsorship as Sponsorship | null,
    degree: row.degree && publicWords(row.degree, row),
    startsOn: row.startsOn && fromDateColumn(row.startsOn),
    publishedAt,
    updatedAt,
    closesAt,
  };
}
