import { oneLine } from "@/lib/core/text/text";
import { POSTS_A_PAGE } from "@/lib/posts/schema";

export type Search = Promise<Record<string, string | string[] | undefined>>;

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

/** The parameters a list of posts knows; what is out of range is clamped, what is unknown ignored. */
export async function listParameters(search: Search): Promise<{ q?: string; page: number }> {
  const { q, page } = await search;
  const number = /^\d{1,6}$/.test(single(page)) ? Number(single(page)) : 1;
  return { q: oneLine(single(q)).slice(0, 200) || undefined, page: Math.max(1, number) };
}

/** A page past the end is not there; the first one always is. */
export const isPastEnd = ({ page, total }: { page: number; total: number }) =>
  page > 1 && page > Math.ceil(total / POSTS_A_PAGE);

/** The address of one page of a list. */
export function pageHref(path: string, page: number, q?: string): string {
  const search = new URLSearchParams();
  if (q) search.set("q", q);
  if (page > 1) search.set("page", String(page));
  return search.size > 0 ? `${path}?${search}` : path;
}

/**
 * The last part of an address as it was meant: `%41sking` is `Asking`. What cannot be read stays as it is and finds
 * nothing.
 */
export function plainSlug(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
