import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { urlset } from "@/lib/core/sitemap";
import { jobSitemapEntries } from "@/lib/jobs/public/sitemap";
import { pageEntries, xmlAnswer } from "../files";

export const dynamic = "force-dynamic";

/** More files than a million million jobs need. */
const MOST_PARTS = 65_536;

/** GET /sitemaps/pages.xml and /sitemaps/jobs-1-of-8.xml: the files that /sitemap.xml lists. */
export const GET = edged<{ file: string }>(async ({ params: { file }, now }) => {
  if (file === "pages.xml") return xmlAnswer(urlset(await pageEntries(now)));
  const [, number, parts] = (/^jobs-(\d{1,5})-of-(\d{1,5})\.xml$/.exec(file) ?? []).map(Number);
  if (!number || !parts || number > parts || parts > MOST_PARTS)
    return problem(404, "about:blank", { detail: "There is no such file." });
  return xmlAnswer(urlset(await jobSitemapEntries(now, number - 1, parts)));
});
