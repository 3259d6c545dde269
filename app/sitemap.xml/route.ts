import { appUrl } from "@/lib/core/env";
import { sitemapIndex, urlset } from "@/lib/core/sitemap";
import { jobSitemapChanges, jobSitemapEntries, jobSitemapParts } from "@/lib/jobs/public/sitemap";
import { jobsFile, PAGES_FILE, pageEntries, xmlAnswer } from "../sitemaps/files";

export const dynamic = "force-dynamic";

/** GET /sitemap.xml: every public page with the day it last changed; an index of files where one cannot hold them all. */
export async function GET() {
  const now = new Date();
  const parts = await jobSitemapParts(now);
  if (parts === 1) return xmlAnswer(urlset([...(await pageEntries(now)), ...(await jobSitemapEntries(now))]));
  const changes = await jobSitemapChanges(now, parts);
  return xmlAnswer(
    sitemapIndex([
      { loc: appUrl(PAGES_FILE) },
      ...changes.flatMap((lastmod, part) => (lastmod ? [{ loc: appUrl(jobsFile(part, parts)), lastmod }] : [])),
    ]),
  );
}
