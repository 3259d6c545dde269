import { Drawing } from "@/components/site/drawing";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { count } from "@/lib/core/text";
import type { PageOfPosts } from "@/lib/posts/queries";
import { PostGrid } from "./post-grid";

/** What a search found, said in a sentence; where no article has all the words, those that have some. */
export function SearchedPosts({ q, found: { items, total, match } }: { q: string; found: PageOfPosts }) {
  if (total === 0) {
    return (
      <EmptyState
        title={`Nothing about “${q}” yet`}
        drawing={<Drawing of={`nothing-${q}`} />}
        actions={
          <>
            <Button href="/blog">Read the newest articles</Button>
            <a href="/strategy-call">Ask us in a strategy call</a>
          </>
        }
      >
        <p>Try one plain word for it, such as pay, feedback or interview.</p>
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="found" className="grid gap-6">
      <h2 id="found" className="text-xl">
        {match === "all"
          ? `${count(total, "article")} about “${q}”`
          : `Nothing with all of “${q}”, but ${count(total, "article")} with some of it`}
      </h2>
      <PostGrid posts={items} as="h3" />
    </section>
  );
}
