import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { keepUntil } from "@/app/keep";
import { CategoryChips } from "@/components/posts/category-chips";
import { FeedLinks } from "@/components/posts/feed-links";
import { PostGrid } from "@/components/posts/post-grid";
import { JsonLd } from "@/components/site/json-ld";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Pagination } from "@/components/ui/pagination";
import { breadcrumbMarkup } from "@/lib/core/web/breadcrumbs";
import { blogFront, newestPage } from "@/lib/posts/queries";
import { shelfMovedTo } from "@/lib/posts/shelves";
import { feedsAt } from "../../feeds";
import { isPastEnd, listParameters, pageHref, plainSlug, type Search } from "../../parameters";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

const load = cache(async (slug: string, page: number) => {
  const now = new Date();
  const { categories, changesAt } = await blogFront(now);
  const category = categories.find((one) => one.slug === slug);
  if (!category) return null;
  const found = await newestPage({ categoryId: category.id, posts: category.posts, page }, now);
  return isPastEnd(found) ? null : { categories, category, found, keep: keepUntil([changesAt], ["posts"], now) };
});

async function asked({ params, searchParams }: Props) {
  const [{ slug }, { page }] = await Promise.all([params, listParameters(searchParams)]);
  return load(slug, page);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const list = await asked(props);
  if (!list) return { title: "Page not found", robots: "noindex" };
  const { category, found } = list;
  const path = `/blog/category/${category.slug}`;
  return {
    title: found.page > 1 ? `${category.name}, page ${found.page}` : `${category.name}: insights`,
    description: category.description,
    alternates: { canonical: pageHref(path, found.page), types: feedsAt(path) },
  };
}

/** /blog/category/SLUG: the posts of one category, newest first. */
export default async function CategoryPage(props: Props) {
  const list = await asked(props);
  if (!list) {
    const { slug } = await props.params;
    const moved = await shelfMovedTo("category", plainSlug(slug), new Date());
    return moved ? permanentRedirect(`/blog/category/${moved}`) : <NotFound />;
  }
  const { categories, category, found, keep } = list;
  const path = `/blog/category/${category.slug}`;
  return (
    <>
      <Marks client="none" keep={keep} />
      <JsonLd
        data={breadcrumbMarkup([
          { label: "Insights", href: "/blog" },
          { label: category.name, href: path },
        ])}
      />
      <PageHead title={category.name} lead={category.description} crumbs={[{ label: "Insights", href: "/blog" }]} />
      <div className="wrap grid gap-10 pb-section">
        <CategoryChips categories={categories} current={category.slug} />
        <PostGrid posts={found.items} as="h2" without={["category"]} />
        <Pagination
          label="Pages of articles"
          current={found.page}
          last={Math.ceil(found.total / found.pageSize)}
          hrefOf={(to) => pageHref(path, to)}
        />
        <FeedLinks path={path} of={category.name} />
      </div>
    </>
  );
}
