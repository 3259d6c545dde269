import { londonDay, sayDay } from "@/lib/core/dates";
import { count } from "@/lib/core/text";
import type { PostSummary } from "@/lib/posts/types";
import type { PostCardPost } from "./post-card";

/** "17 November 2026" */
export const sayDate = (at: Date) => sayDay(londonDay(at), { weekday: false, year: true });

/** A post as its card takes it; the byline reads "Candidate desk, 4 minutes". */
export function cardOf({ id, slug, title, summary, category, author, minutes, image }: PostSummary): PostCardPost {
  const byline = `${author.name}, ${count(minutes, "minute")}`;
  return { id, image, href: `/blog/${slug}`, title, category: category.name, teaser: summary, byline };
}

/** The day a reader is told it was updated: only when it is a later one than it came out on. */
export function updatedOn({ publishedAt, revisedAt }: { publishedAt: Date; revisedAt: Date | null }): Date | null {
  return revisedAt && londonDay(revisedAt) > londonDay(publishedAt) ? revisedAt : null;
}
