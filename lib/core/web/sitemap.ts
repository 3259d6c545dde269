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

/** How ids begin that are in one file of so many: they are random, so that files are as long as each other. */
const BEGINNINGS = 0x1_0000;

/** The first and the last id that a part may hold, counted from 0. There are 1, 2, 4 … 65,536 parts. */
export function idsOfPart(part: number, parts: number): { first: string; last: string } {
  const size = BEGINNINGS / parts;
  const beginning = (at: number) => at.toString(16).padStart(4, "0");
  return {
    first: `${beginning(part * size)}0000-0000-0000-0000-000000000000`,
    last: `${beginning((part + 1) * size - 1)}ffff-ffff-ffff-ffff-ffffffffffff`,
  };
}

/** The first id of every part: where one begins (PostgreSQL's width_bucket counts from 1). */
export const firstIds = (parts: number): string[] =>
  Array.from({ length: parts }, (_, part) => idsOfPart(part, parts).first);

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
