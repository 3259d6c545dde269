import { Drawing } from "@/components/site/drawing";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { count } from "@/lib/core/text/text";
import type { PageOfPosts } from "@/lib/posts/queries";
import { PostGrid } from "./post-grid";

const HEADINGS: Record<PageOfPosts["match"], (q: string, articles: string) => string> = {
  all: (q, articles) => `${articles} about “${q}”`,
  any: (q, articles) => `Nothing with all of “${q}”, but ${articles} with some of it`,
  near: (q, articles) => `Nothing about “${q}”, but ${articles} with a word spelled nearly so`,
};

/** What a search found, said in a sentence; where no article has all the words, those that have some. */
export function SearchedPosts({ q, found: { items, total, match, excerpts } }: { q: string; found: PageOfPosts }) {
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
        {HEADINGS[match](q, count(total, "article"))}
      </h2>
      <PostGrid posts={items} as="h3" excerpts={excerpts} />
    </section>
  );
}
