import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";
import type { PostSummary } from "@/lib/posts/types";
import type { PostCardPost } from "./post-card";

/** "17 November 2026" */
export const sayDate = (at: Date) => sayDay(londonDay(at), { weekday: false, year: true });

/** A post as its card takes it; the byline reads "Candidate desk, 4 minutes". */
export function cardOf({ id, illustration, image, slug, title, summary, ...post }: PostSummary): PostCardPost {
  const byline = `${post.author.name}, ${count(post.minutes, "minute")}`;
  return {
    id,
    illustration,
    image,
    href: `/blog/${slug}`,
    title,
    category: post.category.name,
    teaser: summary,
    byline,
  };
}

/** The day a reader is told it was updated: only when it is a later one than it came out on. */
export function updatedOn({ publishedAt, revisedAt }: { publishedAt: Date; revisedAt: Date | null }): Date | null {
  return revisedAt && londonDay(revisedAt) > londonDay(publishedAt) ? revisedAt : null;
}
