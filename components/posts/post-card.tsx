import { Drawing } from "@/components/site/drawing";
import { cx } from "@/components/ui/cx";
import type { ImageFacts } from "@/lib/posts/types";
import { CoverPicture } from "./picture";

export type PostCardPost = {
  /** What its drawing is made from; it never changes, unlike a title or a slug. */
  id: string;
  /** A picture in place of the drawing. */
  image?: ImageFacts | null;
  href: string;
  title: string;
  category?: string;
  teaser?: string;
  /** "Priya Raman, 4 minutes" */
  byline?: string;
};

type Props = {
  post: PostCardPost;
  as?: "h2" | "h3";
  /** "list": beside its drawing on a phone, so that many can be looked over; below it elsewhere. */
  layout?: "usual" | "large" | "beside" | "list";
  /** The first thing a reader sees of the page. */
  isFirst?: boolean;
};

const LAYOUTS = {
  usual: { card: "", drawing: "mb-3 rounded-card" },
  large: { card: "", drawing: "mb-3 rounded-card" },
  beside: {
    card: "grid-cols-[min(8rem,30vw)_minmax(0,1fr)] gap-x-5 sm:grid-cols-[minmax(8rem,17.25rem)_1fr] sm:gap-x-6",
    drawing: "row-span-4 self-start rounded-control sm:rounded-card",
  },
  list: {
    card: "max-sm:grid-cols-[min(8rem,30vw)_minmax(0,1fr)] max-sm:gap-x-5",
    drawing: "max-sm:row-span-4 max-sm:self-start max-sm:rounded-control sm:mb-3 sm:rounded-card",
  },
};

/** How wide a picture is shown in each. */
const SIZES = {
  usual: "(min-width: 64rem) 24rem, (min-width: 40rem) 45vw, 92vw",
  large: "(min-width: 78rem) 40rem, (min-width: 64rem) 52vw, 92vw",
  beside: "(min-width: 40rem) 17.25rem, 30vw",
  list: "(min-width: 64rem) 24rem, (min-width: 40rem) 45vw, 30vw",
};

/** A post in a list. The title is the link and answers for the whole card. */
export function PostCard({ post, as: Heading = "h3", layout = "usual", isFirst }: Props) {
  const { card, drawing } = LAYOUTS[layout];
  return (
    <article className={cx("group relative grid content-start gap-1.5", card)}>
      {post.image ? (
        <CoverPicture image={post.image} alt="" sizes={SIZES[layout]} isFirst={isFirst} className={drawing} />
      ) : (
        <Drawing of={post.id} className={cx(drawing, "forced-colors:border")} />
      )}
      {post.category && <p className="text-sm text-quiet">{post.category}</p>}
      <Heading className={layout === "large" ? "text-lg lg:text-xl" : "text-lg tracking-snug"}>
        <a
          href={post.href}
          className="cover text-inherit no-underline group-hover:underline group-hover:decoration-2 hover:text-inherit"
        >
          {post.title}
        </a>
      </Heading>
      {post.teaser && layout !== "beside" && (
        <p className={cx("text-quiet", layout === "list" && "max-sm:hidden")}>{post.teaser}</p>
      )}
      {post.byline && <p className="text-sm text-quiet">{post.byline}</p>}
    </article>
  );
}

/** The newest posts: one large, the others beside it. */
export function LeadPosts({
  posts: [first, ...others],
  as,
  isFirst,
}: { posts: PostCardPost[] } & Pick<Props, "as" | "isFirst">) {
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[1.25fr_1fr] lg:grid-rows-[auto_1fr] lg:gap-x-14">
      {first && (
        <div className="lg:row-span-2">
          <PostCard post={first} as={as} layout="large" isFirst={isFirst} />
        </div>
      )}
      {others.slice(0, 2).map((post) => (
        <PostCard key={post.id} post={post} as={as} layout="beside" />
      ))}
    </div>
  );
}
