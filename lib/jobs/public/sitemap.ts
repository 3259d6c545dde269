import { db, Prisma } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { firstIds, idsOfPart, partsFor, SITEMAP_MOST, type SitemapEntry } from "@/lib/core/web/sitemap";
import { landingPaths } from "./landing";
import { openDocSql } from "../open";

/** Jobs of one file, on average. Parts differ a little, and none may go past the limit. */
const JOBS_A_PART = SITEMAP_MOST / 2;

const CHANGED = Prisma.sql`greatest(job.updated_at, job.published_at)`;

/**
 * In how many files all open jobs are listed: 1, 2, 4 and so on, so that a job stays in its file for as long as the number
 * does. A job's part goes by the beginning of its id.
 */
export async function jobSitemapParts(now: Date, aPart = JOBS_A_PART): Promise<number> {
  const [row] = await db.$queryRaw<
    { jobs: number }[]
  >`SELECT count(*)::int AS jobs FROM job_search doc WHERE ${openDocSql(now)}`;
  return partsFor(row?.jobs ?? 0, aPart);
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

/** When anything in each part last changed; null for a part without jobs. */
export async function jobSitemapChanges(now: Date, parts: number): Promise<(Date | null)[]> {
  const rows = await db.$queryRaw<{ part: number; lastmod: Date }[]>`
    SELECT width_bucket(doc.job_id, ${firstIds(parts)}::uuid[]) - 1 AS part, max(${CHANGED}) AS lastmod
    FROM job_search doc JOIN job ON job.id = doc.job_id WHERE ${openDocSql(now)} GROUP BY 1`;
  const byPart = new Map(rows.map(({ part, lastmod }) => [part, lastmod]));
  return Array.from({ length: parts }, (_, part) => byPart.get(part) ?? null);
}

/** The pages of places and sectors that have enough open jobs. */
export async function landingSitemapEntries(now: Date): Promise<SitemapEntry[]> {
  const landings = await landingPaths(now);
  return landings.map(({ path, lastmod }) => ({ loc: appUrl(path), lastmod }));
}
