import type { PostForStaff } from "@/lib/posts/staff/posts";
import { mustBeMended } from "@/lib/posts/staff/readiness";

/** What stands between a saved post and its readers, in words. */
export function heldBack(post: PostForStaff) {
  const missing = [...(post.summary.trim() ? [] : ["its one sentence"]), ...(post.bodyHtml.trim() ? [] : ["a text"])];
  return { missing, checks: mustBeMended(post) };
}
