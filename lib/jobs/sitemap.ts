import { db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { landingPaths } from "./landing";
import { openWhere } from "./open";

export interface SitemapEntry {
  /** Absolute. */
  loc: string;
  /** When what a reader sees last changed. */
  lastmod: Date;
}

/** Every open job, in the order of its coming out, then the pages of places and sectors that have enough of them. A closed one leaves at the instant it closes. */
export async function jobSitemapEntries(now: Date): Promise<SitemapEntry[]> {
  const jobs = await db.job.findMany({
    where: openWhere(now),
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    select: { slug: true, updatedAt: true },
  });
  const landings = await landingPaths(now);
  return [
    ...jobs.map(({ slug, updatedAt }) => ({ loc: appUrl(`/jobs/${slug}`), lastmod: updatedAt })),
    ...landings.map(({ path, lastmod }) => ({ loc: appUrl(path), lastmod })),
  ];
}
