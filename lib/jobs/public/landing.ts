import type { Crumb } from "@/lib/core/web/breadcrumbs";
import { db, Prisma } from "@/lib/core/db";
import { slugify } from "@/lib/core/text/text";
import { readPostcode } from "@/lib/places/postcode";
import { resolvePlace } from "@/lib/places/resolve";
import { isRegion, REGIONS, sayRegion } from "@/lib/places/regions";
import type { Resolved } from "@/lib/places/types";
import { openSql } from "../open";
import { DEFAULT_RADIUS_MILES, PAGE_SIZE, type SearchCriteria } from "../schema";
import { findsAtLeast } from "../search/at-least";
import { newestOf } from "../search/newest";
import { whereOf } from "../search/near";
import type { Plan } from "../search/plan";
import type { JobSummary } from "../types";
import { keysOf, SECTORS } from "../vocabulary";

/** A page about fewer jobs says nothing that the search does not. */
export const FEWEST_JOBS = 3;

/** A page of its own for a place or a sector that has enough open jobs. */
export interface Landing {
  /** Its one address; others of the same place lead there. */
  slug: string;
  /** "Leeds", "the North West", "Data" */
  name: string;
  /** The search that shows more of it. */
  criteria: SearchCriteria;
  jobs: JobSummary[];
  total: number;
  totalIsExact: boolean;
  /** When it shows something else though nobody changes anything. */
  changesAt: Date;
}

/** The newest jobs in and around a place: only those that are there. Null when there are too few, or no such place. */
export async function placeLanding(slug: string, now: Date): Promise<Landing | null> {
  return landing(await ofPlace(slug), now);
}

/** The newest jobs of a sector, by the word in the address; null when there are too few, or no such sector. */
export const sectorLanding = (slug: string, now: Date): Promise<Landing | null> => landing(ofSector(slug), now);

/** What a page shows, before anybody has looked whether there is enough of it. */
interface Subject extends Pick<Landing, "slug" | "name"> {
  plan: Plan;
}

async function ofPlace(slug: string): Promise<Subject | null> {
  const named = await placeOfSlug(slug);
  if (!named) return null;
  const { name, place } = named;
  if (place.kind === "regions") return { ...named, plan: { ...ANYWHERE, criteria: { region: place.regions } } };
  const where = whereOf(place, DEFAULT_RADIUS_MILES, name);
  const local = where.kind === "circle" ? { ...where, withRemote: false } : where;
  return { ...named, plan: { criteria: { place: name }, keyword: null, place, where: local } };
}

function ofSector(slug: string): Subject | null {
  const sector = keysOf(SECTORS).find((key) => key === slug);
  return sector ? { slug, name: SECTORS[sector], plan: { ...ANYWHERE, criteria: { sector: [sector] } } } : null;
}

const ANYWHERE = { keyword: null, place: null, where: { kind: "anywhere" } } as const;

async function landing(subject: Subject | null, now: Date): Promise<Landing | null> {
  if (!subject) return null;
  const { slug, name, plan } = subject;
  const { jobs, total, isExact, changesAt } = await newestOf(plan, PAGE_SIZE, now);
  if (total < FEWEST_JOBS) return null;
  return { slug, name, criteria: plan.criteria, jobs, total, totalIsExact: isExact, changesAt };
}

/** Whether there is such a page. */
const hasPage = async (subject: Subject | null, now: Date): Promise<boolean> =>
  subject !== null && findsAtLeast(FEWEST_JOBS, subject.plan, now);

type LandingPlace = Extract<Resolved, { kind: "point" | "regions" | "country" }>;

/** "newport-shropshire" is tried as one name, then as a name and what tells it from others. */
async function placeOfSlug(slug: string): Promise<{ slug: string; name: string; place: LandingPlace } | null> {
  if (!/^[a-z0-9-]{2,80}$/.test(slug)) return null;
  if (isRegion(slug)) {
    return { slug, name: sayRegion(slug), place: { kind: "regions", name: REGIONS[slug], regions: [slug] } };
  }
  const words = slug.split("-").filter(Boolean).slice(0, 8);
  if (readPostcode(words.join(""))) return null;
  const texts = words.map(
    (_, index) => [words.slice(0, words.length - index), words.slice(words.length - index)] as const,
  );
  for (const [name, qualifier] of texts) {
    const place = await resolvePlace([name.join(" "), qualifier.join(" ")].filter(Boolean).join(", "));
    if (place.kind === "regions" || place.kind === "country") return { ...namedBy(place.name), place };
    if (place.kind === "point" && (qualifier.length === 0 || slugify(place.place.name) === slug)) {
      return { ...namedBy(place.place.name), place };
    }
  }
  return null;
}

const namedBy = (name: string) => ({ name, slug: slugify(name.replace(/^the /, "")) });

/** The landing pages that there are now, for the sitemap: sectors, regions, and towns by the names that jobs give them. */
export async function landingPaths(now: Date): Promise<{ path: string; lastmod: Date }[]> {
  const [sectors, regions, towns] = await Promise.all([
    counted(Prisma.sql`job.sector`, Prisma.empty, now),
    counted(Prisma.sql`place.region`, Prisma.sql`JOIN job_place place ON place.job_id = job.id`, now),
    counted(
      Prisma.sql`place.name`,
      Prisma.sql`JOIN job_place place ON place.job_id = job.id AND place.country = 'GB'`,
      now,
    ),
  ]);
  const named = await Promise.all(
    towns.map(async (town) => ({ ...town, place: await placeOfSlug(slugify(town.word)) })),
  );
  const paths = [
    ...sectors.map(({ word, lastmod }) => ({ path: `/jobs/sector/${word}`, lastmod })),
    ...regions.map(({ word, lastmod }) => ({ path: `/jobs/in/${word}`, lastmod })),
    ...named.flatMap(({ place, lastmod }) => (place ? [{ path: `/jobs/in/${place.slug}`, lastmod }] : [])),
  ];
  return [...new Map(paths.map((one) => [one.path, one])).values()];
}

/** Words that enough open adverts share, with the latest change among their jobs. */
function counted(word: Prisma.Sql, join: Prisma.Sql, now: Date): Promise<{ word: string; lastmod: Date }[]> {
  return db.$queryRaw`
    SELECT ${word} AS word, max(greatest(job.updated_at, job.published_at)) AS lastmod
    FROM job ${join} WHERE ${openSql(now)} AND ${word} IS NOT NULL
    GROUP BY 1 HAVING count(DISTINCT job.advert_key) >= ${FEWEST_JOBS} ORDER BY 1`;
}

/** The way down to a job: all jobs, then its kind of work or its place, on their own page where they have one. */
export async function crumbsOf({ sector, places }: JobSummary, now: Date): Promise<Crumb[]> {
  const all = { label: "Jobs", href: "/jobs" };
  if (sector) {
    const isThere = await hasPage(ofSector(sector), now);
    return [all, { label: SECTORS[sector], href: isThere ? `/jobs/sector/${sector}` : `/jobs?sector=${sector}` }];
  }
  const [place] = places;
  if (!place) return [all, { label: "From home", href: "/jobs?workplace=remote" }];
  const subject = await ofPlace(slugify(place.name));
  const href = (await hasPage(subject, now))
    ? `/jobs/in/${subject?.slug}`
    : `/jobs?${new URLSearchParams({ place: place.name })}`;
  return [all, { label: `In ${place.name}`, href }];
}
