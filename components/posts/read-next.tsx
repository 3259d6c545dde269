import type { PostSummary } from "@/lib/posts/types";
import { PostGrid } from "./post-grid";

/** Articles about the same, below an article. */
export function ReadNext({ posts }: { posts: PostSummary[] }) {
  if (posts.length === 0) return null;
  return (
    <section aria-labelledby="read-next" className="wrap grid gap-8 py-section print:hidden">
      <h2 id="read-next">Read next</h2>
      <PostGrid posts={posts} as="h3" without={["teaser", "byline"]} />
    </section>
  );
}
