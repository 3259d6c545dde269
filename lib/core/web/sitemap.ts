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

/** The most files that what there is many of is listed in: no part is smaller than the ids with one first byte. */
export const MOST_PARTS = 256;

/** The first and the last id that a part may hold, counted from 0. There are 1, 2, 4 … 256 parts; ids are random. */
export function idsOfPart(part: number, parts: number): { first: string; last: string } {
  const beginning = (at: number) => ((at * MOST_PARTS) / parts).toString(16).padStart(2, "0");
  const lastBeginning = (((part + 1) * MOST_PARTS) / parts - 1).toString(16).padStart(2, "0");
  return {
    first: `${beginning(part)}000000-0000-0000-0000-000000000000`,
    last: `${lastBeginning}ffffff-ffff-ffff-ffff-ffffffffffff`,
  };
}

/** What there is of the ids with one first byte, as `get_byte(uuid_send(id), 0)` says it, and when any of it last changed. */
export interface Stretch {
  byte: number;
  addresses: number;
  lastmod: Date;
}

/**
 * The files that these go into, at most so many addresses in each on average: when anything in each last changed, null for
 * one without. There are 1, 2, 4 and so on, so that an address stays in its file for as long as the number does.
 */
export function partsOf(stretches: Stretch[], aPart: number): (Date | null)[] {
  const all = stretches.reduce((sum, { addresses }) => sum + addresses, 0);
  const parts = Math.min(MOST_PARTS, 2 ** Math.max(0, Math.ceil(Math.log2(all / aPart))));
  const changes = Array.from({ length: parts }, (): Date | null => null);
  for (const { byte, lastmod } of stretches) {
    const part = Math.floor((byte * parts) / MOST_PARTS);
    const before = changes[part];
    if (!before || before < lastmod) changes[part] = lastmod;
  }
  return changes;
}

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
