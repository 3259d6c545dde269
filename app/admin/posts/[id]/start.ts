import type { PostForStaff } from "@/lib/posts/staff/posts";
import type { WorkingCopy } from "@/lib/posts/staff/working-copies";

/** What the fields of the editor hold at first: the post as it was saved, or what was typed and not saved. */
export function startOf(post: PostForStaff, copy: WorkingCopy | null): Record<string, string> {
  if (copy) return { ...copy.fields, version: String(copy.baseVersion) };
  return {
    title: post.title,
    slug: post.slug,
    summary: post.summary,
    body: post.bodyMarkdown,
    author: post.author.slug,
    category: post.category.slug,
    version: String(post.version),
  };
}
