import type { Metadata } from "next";
import { keepUntil } from "@/app/keep";
import { CategoryChips } from "@/components/posts/category-chips";
import { FeedLinks } from "@/components/posts/feed-links";
import { LeadPosts } from "@/components/posts/post-card";
import { PostGrid } from "@/components/posts/post-grid";
import { PostSearch } from "@/components/posts/post-search";
import { cardOf } from "@/components/posts/post-words";
import { SearchedPosts } from "@/components/posts/searched-posts";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Pagination } from "@/components/ui/pagination";
import { blogFront, foundPage, newestPage } from "@/lib/posts/queries";
import { feedsAt } from "./feeds";
import { isPastEnd, listParameters, pageHref, type Search } from "./parameters";

export const dynamic = "force-dynamic";

const TITLE = "Insights about the recruitment industry";
const LEAD = "How employers choose, what to say and what to sign. In plain words, from both sides of the table.";

type Props = { searchParams: Search };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q, page } = await listParameters(searchParams);
  return {
    title: q ? `Articles about ${q}` : page > 1 ? `${TITLE}, page ${page}` : TITLE,
    description: LEAD,
    robots: q ? "noindex, follow" : undefined,
    alternates: { canonical: pageHref("/blog", page, q), types: feedsAt("/blog") },
  };
}

/** /blog: the newest posts, or with `q` those that match best. */
export default async function BlogPage({ searchParams }: Props) {
  const now = new Date();
  const { q, page } = await listParameters(searchParams);
  const { categories, posts, changesAt } = await blogFront(now);
  const searched = q ? await foundPage(q, page, now) : null;
  const found = searched ?? (await newestPage({ posts, page }, now));
  if (isPastEnd(found)) return <NotFound />;
  const lead = !q && page === 1 ? found.items.slice(0, 3) : [];
  return (
    <>
      {/* What somebody searched for is rarely searched for again. */}
      <Marks client="none" keep={q ? undefined : keepUntil([changesAt], ["posts"], now)} />
      <PageHead title={TITLE} lead={LEAD} />
      <div className="wrap grid gap-10 pb-section">
        <div className="grid gap-6 lg:grid-cols-[1fr_22rem] lg:items-end lg:gap-16">
          <CategoryChips categories={categories} />
          <PostSearch q={q} />
        </div>
        {q && searched ? (
          <SearchedPosts q={q} found={searched} />
        ) : (
          <>
            {lead.length > 0 && <LeadPosts posts={lead.map(cardOf)} as="h2" isFirst />}
            <PostGrid posts={found.items.slice(lead.length)} as="h2" />
          </>
        )}
        <Pagination
          label="Pages of articles"
          current={page}
          last={Math.ceil(found.total / found.pageSize)}
          hrefOf={(to) => pageHref("/blog", to, q)}
        />
        <FeedLinks path="/blog" of="all articles" />
      </div>
    </>
  );
}
