import { appUrl } from "@/lib/core/env";
import { type SitemapEntry, sitemapIndex, urlset } from "@/lib/core/web/sitemap";
import {
  jobSitemapChanges,
  jobSitemapEntries,
  jobSitemapParts,
  landingSitemapEntries,
} from "@/lib/jobs/public/sitemap";
import { postListSitemapEntries, postSitemapChanges, postSitemapEntries, postSitemapParts } from "@/lib/posts/sitemap";

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
  jobs: { partsOf: jobSitemapParts, changes: jobSitemapChanges, entries: jobSitemapEntries },
  posts: { partsOf: postSitemapParts, changes: postSitemapChanges, entries: postSitemapEntries },
} as const;
type Many = keyof typeof MANY;

/** More files than a million million addresses need. */
const MOST_PARTS = 65_536;

/** One file of everything, or an index of files where one cannot hold it. `aPart`: how many jobs and posts go into a file. */
export async function wholeSitemap(now: Date, aPart?: number): Promise<string> {
  const [jobs, posts] = await Promise.all([MANY.jobs.partsOf(now, aPart), MANY.posts.partsOf(now, aPart)]);
  if (jobs === 1 && posts === 1) {
    const [pages, ...many] = await Promise.all([pageEntries(now), postSitemapEntries(now), jobSitemapEntries(now)]);
    return urlset([...pages, ...many.flat()]);
  }
  const files = await Promise.all([partsOf("jobs", jobs, now), partsOf("posts", posts, now)]);
  return sitemapIndex([{ loc: appUrl("/sitemaps/pages.xml") }, ...files.flat()]);
}

/** Those files of the index that have something in them. */
async function partsOf(many: Many, parts: number, now: Date): Promise<SitemapEntry[]> {
  const changes = await MANY[many].changes(now, parts);
  return changes.flatMap((lastmod, part) => {
    const loc = appUrl(`/sitemaps/${many}-${part + 1}-of-${parts}.xml`);
    return lastmod ? [{ loc, lastmod }] : [];
  });
}

/** A file of the index by its name: `pages.xml`, `jobs-1-of-8.xml`, `posts-2-of-2.xml`. Null when there is none of that name. */
export async function sitemapFile(name: string, now: Date): Promise<string | null> {
  if (name === "pages.xml") return urlset(await pageEntries(now));
  const [, many, one, all] = /^(jobs|posts)-(\d{1,5})-of-(\d{1,5})\.xml$/.exec(name) ?? [];
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
