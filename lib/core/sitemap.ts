import { escapeHtml } from "./text";

/** One page of a sitemap, or one file of an index. */
export interface SitemapEntry {
  /** Absolute. */
  loc: string;
  /** When what a reader sees last changed; left out where nobody knows. */
  lastmod?: Date;
}

/** The protocol's limit for the addresses of one file. */
export const SITEMAP_MOST = 50_000;

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
