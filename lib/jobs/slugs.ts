import { randomUUID } from "node:crypto";
import { db, type Tx } from "@/lib/core/db";
import { firstFree } from "@/lib/core/text/slugs";
import { slugify } from "@/lib/core/text/text";

/** The last part of /jobs/… that is a page or a feed of its own. */
const RESERVED = new Set(["in", "sector", "new", "search", "feed", "indeed", "page"]);
const LONGEST = 74;

/** The address that a job asks for: its title, employer and first place. A confidential employer is left out. */
export function slugOf({
  title,
  employerName,
  isConfidential,
  place,
}: {
  title: string;
  employerName: string;
  isConfidential?: boolean;
  place?: string;
}): string {
  const words = [title, isConfidential ? "" : employerName, place ?? ""].join(" ");
  return slugify(words).slice(0, LONGEST).replace(/-+$/, "") || `job-${randomUUID().slice(0, 8)}`;
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
