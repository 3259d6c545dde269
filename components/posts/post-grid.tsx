import type { PostSummary } from "@/lib/posts/types";
import { PostCard } from "./post-card";
import { cardOf } from "./post-words";

type Props = { posts: PostSummary[]; as?: "h2" | "h3"; /** Only drawing, category and title. */ brief?: boolean };

/** Posts side by side, each with its drawing. */
export function PostGrid({ posts, as, brief }: Props) {
  return (
    <div className="grid gap-x-10 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
      {posts.map((post) => {
        const card = cardOf(post);
        return (
          <PostCard key={post.id} post={brief ? { ...card, teaser: undefined, byline: undefined } : card} as={as} />
        );
      })}
    </div>
  );
}
