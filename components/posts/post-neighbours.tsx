import type { PostLink } from "@/lib/posts/types";

type Props = { before: PostLink | null; after: PostLink | null };

/** The posts that came out just before and just after this one. */
export function PostNeighbours({ before, after }: Props) {
  if (!before && !after) return null;
  return (
    <nav aria-label="More articles" className="mt-12 grid border-y border-line sm:grid-cols-2 sm:gap-4 print:hidden">
      {before && <Neighbour words="Before this" rel="prev" post={before} className="max-sm:not-last:border-b" />}
      {after && <Neighbour words="After this" rel="next" post={after} className="sm:col-start-2 sm:text-end" />}
    </nav>
  );
}

function Neighbour({
  words,
  rel,
  post,
  className,
}: {
  words: string;
  rel: "prev" | "next";
  post: PostLink;
  className: string;
}) {
  return (
    <a
      href={`/blog/${post.slug}`}
      rel={rel}
      className={`block border-line py-5 leading-[1.35] font-semibold text-inherit no-underline hover:text-inherit hover:underline ${className}`}
    >
      <span className="block text-sm font-normal text-quiet">{words}</span>
      {post.title}
    </a>
  );
}
