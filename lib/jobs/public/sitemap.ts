import { db, Prisma } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { idsOfPart, partsOf, SITEMAP_MOST, type SitemapEntry, type Stretch } from "@/lib/core/web/sitemap";
import { landingPaths } from "./landing";
import { openDocSql } from "../open";

/** Jobs of one file, on average. Parts differ a little, and none may go past the limit. */
const JOBS_A_PART = SITEMAP_MOST / 2;

const CHANGED = Prisma.sql`greatest(job.updated_at, job.published_at)`;

/** The files that all open jobs are listed in: when anything in each last changed. */
export async function jobSitemapParts(now: Date, aPart = JOBS_A_PART): Promise<(Date | null)[]> {
  const rows = await db.$queryRaw<Stretch[]>`
    SELECT get_byte(uuid_send(doc.job_id), 0) AS byte, count(*)::int AS addresses, max(${CHANGED}) AS lastmod
    FROM job_search doc JOIN job ON job.id = doc.job_id WHERE ${openDocSql(now)} GROUP BY 1`;
  return partsOf(rows, aPart);
}

/** The open jobs of one part, or all of them. */
export async function jobSitemapEntries(now: Date, part = 0, parts = 1): Promise<SitemapEntry[]> {
  const { first, last } = idsOfPart(part, parts);
  const rows = await db.$queryRaw<{ slug: string; lastmod: Date }[]>`
    SELECT job.slug, ${CHANGED} AS lastmod FROM job_search doc JOIN job ON job.id = doc.job_id
    WHERE ${openDocSql(now)} AND doc.job_id BETWEEN ${first}::uuid AND ${last}::uuid
    ORDER BY job.published_at DESC, job.id LIMIT ${SITEMAP_MOST}`;
  return rows.map(({ slug, lastmod }) => ({ loc: appUrl(`/jobs/${slug}`), lastmod }));
}

/** The pages of places and sectors that have enough open jobs. */
export async function landingSitemapEntries(now: Date): Promise<SitemapEntry[]> {
  const landings = await landingPaths(now);
  return landings.map(({ path, lastmod }) => ({ loc: appUrl(path), lastmod }));
}
