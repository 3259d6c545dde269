import { db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { openWhere } from "./open";

export interface SitemapEntry {
  /** Absolute. */
  loc: string;
  /** When what a reader sees last changed. */
  lastmod: Date;
}

/** Every open job, in the order of its coming out. A closed one leaves at the instant it closes. */
export async function jobSitemapEntries(now: Date): Promise<SitemapEntry[]> {
  const jobs = await db.job.findMany({
    where: openWhere(now),
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    select: { slug: true, updatedAt: true },
  });
  return jobs.map(({ slug, updatedAt }) => ({ loc: appUrl(`/jobs/${slug}`), lastmod: updatedAt }));
}
