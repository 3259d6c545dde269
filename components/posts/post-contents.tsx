import type { PostDetails } from "@/lib/posts/types";

/** The sections of a post: beside the text where there is room, above it elsewhere, on paper not at all. */
export function PostContents({ contents }: Pick<PostDetails, "contents">) {
  if (contents.length === 0) return null;
  return (
    <nav aria-labelledby="contents" data-contents="" className="2xl:sticky 2xl:top-8 2xl:self-start print:hidden">
      <h2 id="contents" className="text-base tracking-normal">
        In this article
      </h2>
      <ol role="list" className="mt-2">
        {contents.map(({ id, title }) => (
          <li key={id} className="border-line not-first:border-t">
            <a
              href={`#${id}`}
              className="block py-1.75 text-sm leading-[1.4] text-quiet no-underline hover:text-ink hover:underline 2xl:aria-[current]:font-semibold 2xl:aria-[current]:text-ink"
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
