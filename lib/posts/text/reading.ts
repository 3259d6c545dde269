/** Words a minute that adults read silently in English (Brysbaert 2019). */
const WORDS_A_MINUTE = 238;

/** Whole minutes, rounded up, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.ceil(words / WORDS_A_MINUTE));
}

/** When readers last had something new: the day it came out, or a change that was marked as an update. */
export function changedAt({ publishedAt, revisedAt }: { publishedAt: Date; revisedAt: Date | null }): Date {
  return revisedAt && revisedAt > publishedAt ? revisedAt : publishedAt;
}

export interface Section {
  id: string;
  title: string;
}

/** The sections of an article, for the list beside it; empty below three, where a list would only be in the way. */
export function contentsOf(bodyHtml: string): Section[] {
  const sections = [...bodyHtml.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)].map(([, id = "", words = ""]) => ({
    id,
    title: decoded(words.replace(/<[^>]*>/g, "")),
  }));
  return sections.length < 3 ? [] : sections;
}

/**
 * The article in two: before and after the place where something may stand between its sections, the one nearest to a
 * third of the text. Never before the first section; an article of fewer than two sections stays whole.
 */
export function partedAtThird(bodyHtml: string): [string, string] {
  const starts = [...bodyHtml.matchAll(/<h2 id="/g)].map((match) => match.index).slice(1);
  const third = bodyHtml.length / 3;
  const [nearest] = starts.sort((a, b) => Math.abs(a - third) - Math.abs(b - third));
  return nearest === undefined ? [bodyHtml, ""] : [bodyHtml.slice(0, nearest), bodyHtml.slice(nearest)];
}

// The only entities the sanitiser writes into text.
const decoded = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
