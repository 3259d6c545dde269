import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { sitemapFile, xmlAnswer } from "../files";

export const dynamic = "force-dynamic";

/** GET /sitemaps/pages.xml, /sitemaps/jobs-1-of-8.xml, /sitemaps/posts-1-of-2.xml: the files that /sitemap.xml lists. */
export const GET = edged<{ file: string }>(async ({ params: { file }, now }) => {
  const xml = await sitemapFile(file, now);
  return xml === null ? problem(404, { detail: "There is no such file." }) : xmlAnswer(xml);
});
