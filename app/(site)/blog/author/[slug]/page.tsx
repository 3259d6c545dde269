import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { keepUntil } from "@/app/keep";
import { FeedLinks } from "@/components/posts/feed-links";
import { AuthorLinks } from "@/components/posts/author-links";
import { PostGrid } from "@/components/posts/post-grid";
import { JsonLd } from "@/components/site/json-ld";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Face } from "@/components/ui/face";
import { Pagination } from "@/components/ui/pagination";
import { Lead } from "@/components/ui/section";
import { count } from "@/lib/core/text/text";
import { breadcrumbMarkup } from "@/lib/core/web/breadcrumbs";
import { brand } from "@/lib/core/settings/brand";
import { authorBySlug, newestPage } from "@/lib/posts/queries";
import { authorMarkup } from "@/lib/posts/structured-data";
import { shelfMovedTo } from "@/lib/posts/shelves";
import { feedsAt } from "../../feeds";
import { isPastEnd, listParameters, pageHref, plainSlug, type Search } from "../../parameters";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

const load = cache(async (slug: string, page: number) => {
  const now = new Date();
  const author = await authorBySlug(slug, now);
  if (!author) return null;
  const found = await newestPage({ authorId: author.id, posts: author.posts, page }, now);
  return isPastEnd(found) ? null : { author, found, keep: keepUntil([author.changesAt], ["posts"], now) };
});

async function asked({ params, searchParams }: Props) {
  const [{ slug }, { page }] = await Promise.all([params, listParameters(searchParams)]);
  return load(slug, page);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const list = await asked(props);
  if (!list) return { title: "Page not found", robots: "noindex" };
  const { author, found } = list;
  const path = `/blog/author/${author.slug}`;
  return {
    title: found.page > 1 ? `${author.name}, page ${found.page}` : `${author.name}: articles`,
    description: author.about || `Articles by ${author.name}.`,
    alternates: { canonical: pageHref(path, found.page), types: feedsAt(path) },
  };
}

/** /blog/author/SLUG: who writes, and all they wrote. */
export default async function AuthorPage(props: Props) {
  const list = await asked(props);
  if (!list) {
    const { slug } = await props.params;
    const moved = await shelfMovedTo("author", plainSlug(slug), new Date());
    return moved ? permanentRedirect(`/blog/author/${moved}`) : <NotFound />;
  }
  const { author, found, keep } = list;
  const path = `/blog/author/${author.slug}`;
  return (
    <>
      <Marks client="none" keep={keep} />
      <JsonLd data={authorMarkup(author, await brand())} />
      <JsonLd
        data={breadcrumbMarkup([
          { label: "Insights", href: "/blog" },
          { label: author.name, href: path },
        ])}
      />
      <div className="wrap">
        <Breadcrumbs crumbs={[{ label: "Insights", href: "/blog" }]} />
        <header className="flex flex-wrap items-start gap-x-6 gap-y-4 pt-2 pb-10">
          <Face name={author.name} size="large" />
          <div className="min-w-0 flex-[1_1_20rem]">
            <h1>{author.name}</h1>
            {author.role && <p className="mt-1 text-quiet">{author.role}</p>}
            {author.about && <Lead className="mt-3 max-w-[34em]">{author.about}</Lead>}
            <AuthorLinks {...author} />
          </div>
        </header>
      </div>
      <div className="wrap grid gap-8 pb-section">
        <h2 className="text-xl">{count(author.posts, "article")}</h2>
        <PostGrid posts={found.items} as="h3" />
        <Pagination
          label="Pages of articles"
          current={found.page}
          last={Math.ceil(found.total / found.pageSize)}
          hrefOf={(to) => pageHref(path, to)}
        />
        <FeedLinks path={path} of={author.name} />
      </div>
    </>
  );
}
