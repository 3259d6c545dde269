import { londonDay } from "@/lib/core/time/dates";
import { sayTime } from "@/lib/core/time/say";
import type { PostForStaff } from "@/lib/posts/staff/posts";
import type { WorkingCopy } from "@/lib/posts/staff/working-copies";

/** What the fields of the editor hold at first: the post as it was saved, or what was typed and not saved. */
export function startOf(post: PostForStaff, copy: WorkingCopy | null): Record<string, string> {
  const when = whenOf(post);
  if (copy) return { ...copy.fields, ...when, version: String(copy.baseVersion) };
  return {
    ...when,
    title: post.title,
    slug: post.slug,
    summary: post.summary,
    body: post.bodyMarkdown,
    author: post.author.slug,
    category: post.category.slug,
    version: String(post.version),
  };
}

/** The time it has: to schedule a later save instead is then one press. */
function whenOf({ state, publishedAt }: PostForStaff): Record<string, string> {
  if (state !== "scheduled" || !publishedAt) return {};
  return { when: "later", day: londonDay(publishedAt), time: sayTime(publishedAt) };
}
