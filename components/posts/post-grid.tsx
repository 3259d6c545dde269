import type { Piece, PostSummary } from "@/lib/posts/types";
import { Excerpt } from "./excerpt";
import { PostCard } from "./post-card";
import { cardOf } from "./post-words";

type Props = {
  posts: PostSummary[];
  as?: "h2" | "h3";
  /** What the page has said already, or has no room for. */
  without?: ("category" | "teaser" | "byline")[];
  /** In place of the summary, by id: where a search found its words. */
  excerpts?: Map<string, Piece[]>;
};

/** Posts side by side, each with its drawing; on a phone one below the other. */
export function PostGrid({ posts, as, without = [], excerpts }: Props) {
  const left = Object.fromEntries(without.map((part) => [part, undefined]));
  return (
    <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2 sm:gap-y-10 lg:grid-cols-3">
      {posts.map((post) => {
        const excerpt = excerpts?.get(post.id);
        const found = excerpt && { teaser: <Excerpt pieces={excerpt} /> };
        return <PostCard key={post.id} post={{ ...cardOf(post), ...left, ...found }} as={as} layout="list" />;
      })}
    </div>
  );
}
