import { escapeHtml } from "../text/text";

/** One page of a sitemap, or one file of an index. */
export interface SitemapEntry {
  /** Absolute. */
  loc: string;
  /** When what a reader sees last changed; left out where nobody knows. */
  lastmod?: Date;
}

/** The protocol's limit for the addresses of one file. At 200 bytes for the longest of ours that is 10 MB; it allows 50. */
export const SITEMAP_MOST = 50_000;

/** In how many files so many addresses go: 1, 2, 4 and so on, so that each stays in its file for as long as the number does. */
export const partsFor = (addresses: number, aPart: number): number =>
  2 ** Math.max(0, Math.ceil(Math.log2(addresses / aPart)));

const SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The pages of one file. */
export const urlset = (entries: SitemapEntry[]): string => written("urlset", "url", entries);

/** The files of a sitemap that is too large for one. */
export const sitemapIndex = (files: SitemapEntry[]): string => written("sitemapindex", "sitemap", files);

function written(root: string, each: string, entries: SitemapEntry[]): string {
  const lines = entries.map(({ loc, lastmod }) => {
    const date = lastmod ? `<lastmod>${lastmod.toISOString()}</lastmod>` : "";
    return `<${each}><loc>${escapeHtml(loc)}</loc>${date}</${each}>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${SCHEMA}">\n${lines.join("\n")}\n</${root}>\n`;
}
