import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Person } from "@/components/ui/face";
import { Lead } from "@/components/ui/section";
import { count } from "@/lib/core/text/text";
import type { PostDetails } from "@/lib/posts/types";
import { PostDrawing } from "./illustrations/post-drawing";
import { CoverPicture } from "./picture";
import { sayDate, updatedOn } from "./post-words";

/** A little more than half of the page where it stands beside the title, else all of it. */
const HEAD_SIZES = "(min-width: 78rem) 36rem, (min-width: 64rem) 48vw, 92vw";

/** How a post begins: where it belongs, its drawing or picture, what it is about, who wrote it and when. */
export function PostHead({ post }: { post: PostDetails }) {
  const { title, summary, author, category, publishedAt, minutes, image } = post;
  const updated = updatedOn(post);
  const crumbs = [
    { label: "Insights", href: "/blog" },
    { label: category.name, href: `/blog/category/${category.slug}` },
  ];
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={crumbs} />
      <header className="grid gap-6 pt-2 pb-10 lg:grid-cols-[1fr_1.05fr] lg:items-center lg:gap-16 lg:pt-6 lg:pb-16 print:block print:pb-6">
        {image ? (
          <CoverPicture
            image={image}
            alt={image.alt}
            sizes={HEAD_SIZES}
            isFirst
            className="lg:order-last print:hidden"
          />
        ) : (
          <PostDrawing post={post} className="rounded-card lg:order-last print:hidden forced-colors:border" />
        )}
        <div>
          <h1 className="mt-2">{title}</h1>
          {summary && <Lead className="mt-5">{summary}</Lead>}
          <Person
            name={author.name}
            lead={
              <>
                <a href={`/blog/author/${author.slug}`} rel="author" className="inline-block py-0.5">
                  {author.name}
                </a>
                {author.role && <span className="text-quiet">, {author.role}</span>}
              </>
            }
            className="mt-6"
          >
            <time dateTime={publishedAt.toISOString()}>{sayDate(publishedAt)}</time>
            {updated && (
              <>
                , updated <time dateTime={updated.toISOString()}>{sayDate(updated)}</time>
              </>
            )}
            , {count(minutes, "minute")} to read
          </Person>
        </div>
      </header>
    </div>
  );
}
