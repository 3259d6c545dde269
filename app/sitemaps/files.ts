import { appUrl } from "@/lib/core/env";
import { MOST_PARTS, type SitemapEntry, sitemapIndex, urlset } from "@/lib/core/web/sitemap";
import { jobSitemapEntries, jobSitemapParts, landingSitemapEntries } from "@/lib/jobs/public/sitemap";
import { postListSitemapEntries, postSitemapEntries, postSitemapParts } from "@/lib/posts/sitemap";

const ALWAYS = [
  "/",
  "/jobs",
  "/alerts",
  "/strategy-call",
  "/employers",
  "/about",
  "/about/answer-times",
  "/contact",
  "/terms",
  "/privacy",
  "/cookies",
  "/accessibility",
  "/complaints",
  "/plan",
  "/debrief",
  "/fit",
  "/practice",
  "/feedback/letter",
];

/** What there can be more of than one file holds. */
const MANY = {
  jobs: { parts: jobSitemapParts, entries: jobSitemapEntries },
  posts: { parts: postSitemapParts, entries: postSitemapEntries },
} as const;
type Many = keyof typeof MANY;

/** One file of everything, or an index of files where one cannot hold it. `aPart`: how many jobs and posts go into a file. */
export async function wholeSitemap(now: Date, aPart?: number): Promise<string> {
  const [jobs, posts] = await Promise.all([MANY.jobs.parts(now, aPart), MANY.posts.parts(now, aPart)]);
  if (jobs.length === 1 && posts.length === 1) {
    const [pages, ...many] = await Promise.all([pageEntries(now), postSitemapEntries(now), jobSitemapEntries(now)]);
    return urlset([...pages, ...many.flat()]);
  }
  return sitemapIndex([{ loc: appUrl("/sitemaps/pages.xml") }, ...filesOf("jobs", jobs), ...filesOf("posts", posts)]);
}

/** Those files of the index that have something in them. */
function filesOf(many: Many, changes: (Date | null)[]): SitemapEntry[] {
  return changes.flatMap((lastmod, part) => {
    const loc = appUrl(`/sitemaps/${many}-${part + 1}-of-${changes.length}.xml`);
    return lastmod ? [{ loc, lastmod }] : [];
  });
}

/**
 * A file of the index by its name: `pages.xml`, `jobs-1-of-8.xml`, `posts-2-of-2.xml`. Null when there is none of that
 * name.
 */
export async function sitemapFile(name: string, now: Date): Promise<string | null> {
  if (name === "pages.xml") return urlset(await pageEntries(now));
  const [, many, one, all] = /^(jobs|posts)-(\d{1,3})-of-(\d{1,3})\.xml$/.exec(name) ?? [];
  const [number, parts] = [Number(one), Number(all)];
  const isDoubling = Number.isInteger(Math.log2(parts));
  if (!many || !number || number > parts || parts > MOST_PARTS || !isDoubling) return null;
  return urlset(await MANY[many as Many].entries(now, number - 1, parts));
}

/** Pages that are always there, the blog's lists, and the landing pages that have enough jobs. */
async function pageEntries(now: Date): Promise<SitemapEntry[]> {
  const [lists, landings] = await Promise.all([postListSitemapEntries(now), landingSitemapEntries(now)]);
  return [...ALWAYS.map((path) => ({ loc: appUrl(path) })), ...lists, ...landings];
}

export const xmlAnswer = (xml: string): Response =>
  new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=600" },
  });
