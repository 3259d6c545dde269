import { appUrl } from "@/lib/core/env";
import type { SitemapEntry } from "@/lib/core/sitemap";
import { landingSitemapEntries } from "@/lib/jobs/public/sitemap";
import { postSitemapEntries } from "@/lib/posts/sitemap";

const ALWAYS = [
  "/",
  "/jobs",
  "/alerts",
  "/strategy-call",
  "/employers",
  "/about",
  "/contact",
  "/terms",
  "/privacy",
  "/cookies",
  "/accessibility",
  "/complaints",
];

/** The file of all that is no job. */
export const PAGES_FILE = "/sitemaps/pages.xml";

/** The file of one part of the jobs, the first being number 1. */
export const jobsFile = (part: number, parts: number): string => `/sitemaps/jobs-${part + 1}-of-${parts}.xml`;

/** Pages that are always there, public posts, and the landing pages that have enough jobs. */
export async function pageEntries(now: Date): Promise<SitemapEntry[]> {
  const [posts, landings] = await Promise.all([postSitemapEntries(now), landingSitemapEntries(now)]);
  return [...ALWAYS.map((path) => ({ loc: appUrl(path) })), ...posts, ...landings];
}

export const xmlAnswer = (xml: string): Response =>
  new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=600" },
  });
