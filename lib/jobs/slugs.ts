import { randomUUID } from "node:crypto";
import { db, type Tx } from "@/lib/core/db";
import { firstFree } from "@/lib/core/text/slugs";
import { slugify } from "@/lib/core/text/text";
import { publicPlaceName, publicWords, spokenName, withoutDoors } from "./public/confidential";

/** The last part of /jobs/… that is a page or a feed of its own. */
const RESERVED = new Set(["in", "sector", "new", "search", "feed", "indeed", "page"]);
const LONGEST = 74;

interface Addressed {
  title: string;
  employerName: string;
  isConfidential?: boolean;
  place?: string;
}

/**
 * The address that a job asks for: its title, employer and first place. Of a confidential employer there is nothing in it
 * that its page does not show.
 */
export function slugOf({ title, employerName, isConfidential = false, place = "" }: Addressed): string {
  const employer = { employerName, isConfidential };
  const words = isConfidential
    ? withoutDoors([publicWords(title, employer), publicPlaceName(place, employer)].join(" "))
    : [title, employerName, place].join(" ");
  return slugify(words).slice(0, LONGEST).replace(/-+$/, "") || `job-${randomUUID().slice(0, 8)}`;
}

/** Whether an address has one of these names in it, or a postcode in full. */
export const addressTells = (slug: string, names: string[]): boolean =>
  DOOR_IN_SLUG.test(slug) ||
  names.some((name) => slugify(name).length > 2 && `-${slug}-`.includes(`-${slugify(name)}-`));

const DOOR_IN_SLUG = /(?:^|-)[a-z]{1,2}\d[a-z\d]?-?\d[abd-hjlnp-uw-z]{2}(?=-|$)/;

/**
 * The address of a job that is written anew: the one it has, whatever its title says now. Only where its employer is no
 * longer to be known, or the address tells who that is, it is given another, and forgetOldAddresses has to follow.
 */
export async function addressOf(
  tx: Tx,
  before: { slug: string; isConfidential: boolean; employerName: string },
  said: Addressed,
): Promise<string> {
  if (!said.isConfidential) return before.slug;
  const wanted = slugOf(said);
  const isWanted = before.slug === wanted || before.slug.replace(/-\d+$/, "") === wanted;
  const names = [before, said].flatMap(({ employerName }) => [employerName, spokenName(employerName)]);
  if (isWanted || (before.isConfidential && !addressTells(before.slug, names))) return before.slug;
  return freeSlug(wanted, tx);
}

/** Addresses that would lead from a confidential employer's name to its job lead nowhere: not a word says what was there. */
export async function forgetOldAddresses(tx: Tx, jobId: string, slug: string): Promise<void> {
  await tx.jobSlug.deleteMany({ where: { jobId, slug: { not: slug } } });
}

/** The address itself when no job has or ever had it, else with the first free number. */
export async function freeSlug(wanted: string, tx: Tx = db): Promise<string> {
  const [slug = wanted] = await freeSlugs([wanted], tx);
  return slug;
}

/** The same for many at once, none twice among them. */
export async function freeSlugs(wanted: string[], tx: Tx = db): Promise<string[]> {
  const held = await tx.jobSlug.findMany({ where: { slug: { in: wanted } }, select: { slug: true } });
  const taken = new Set([...RESERVED, ...held.map(({ slug }) => slug)]);
  const again = wanted.filter((slug, at) => taken.has(slug) || wanted.indexOf(slug) < at);
  if (again.length > 0) for (const slug of await numbered([...new Set(again)], tx)) taken.add(slug);
  return wanted.map((slug) => {
    const free = firstFree(slug, taken);
    taken.add(free);
    return free;
  });
}

/** What is taken of "slug-2", "slug-3" and so on. */
async function numbered(slugs: string[], tx: Tx): Promise<string[]> {
  // By the key's index, whose order is that of code points: ":" comes after "9".
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT job_slug.slug FROM unnest(${slugs}::text[]) AS wanted CROSS JOIN LATERAL (
      SELECT slug FROM job_slug WHERE slug >= wanted || '-0' AND slug < wanted || '-:') job_slug
    WHERE job_slug.slug ~ '-\\d+$'`;
  return rows.map(({ slug }) => slug);
}
