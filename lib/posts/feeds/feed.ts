import { brand } from "@/lib/core/brand";
import { appUrl } from "@/lib/core/env";
import { type AtomEntry, atomFeed, withAbsoluteLinks } from "./atom";
import { postsInFull } from "../queries";
import { changedAt } from "../text/reading";
import type { AuthorInUse, CategoryInUse, PostDetails } from "../types";

/** A feed holds this many posts, the newest. */
const NEWEST = 50;
/** When nothing is out yet: a feed must have a date, and one that moved would look like news. */
const BEFORE_THE_FIRST = new Date("2026-01-01T00:00:00Z");

export type FeedOf = { category?: CategoryInUse; author?: AuthorInUse };

/** The blog's feed with full text, or that of one category or author. */
export async function blogFeed({ category, author }: FeedOf, now: Date): Promise<string> {
  const [posts, { name }] = await Promise.all([
    postsInFull({ categoryId: category?.id, authorId: author?.id, take: NEWEST }, now),
    brand(),
  ]);
  const of = category ?? author;
  const path = category ? `/blog/category/${category.slug}` : author ? `/blog/author/${author.slug}` : "/blog";
  const entries = posts.map(entryFor);
  return atomFeed({
    id: of ? `urn:uuid:${of.id}` : `tag:${new URL(appUrl()).hostname},2026:blog`,
    title: of ? `${of.name} | ${name}` : `Insights about the recruitment industry | ${name}`,
    subtitle:
      category?.description || author?.about || "What we learn between graduates and employers, in plain words.",
    self: appUrl(`${path}/feed.xml`),
    page: appUrl(path),
    updated: entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), BEFORE_THE_FIRST),
    entries,
  });
}

function entryFor(post: PostDetails): AtomEntry {
  const url = appUrl(`/blog/${post.slug}`);
  return {
    id: `urn:uuid:${post.id}`,
    url,
    title: post.title,
    summary: post.summary,
    author: { name: post.author.name, url: appUrl(`/blog/author/${post.author.slug}`) },
    category: { term: post.category.slug, label: post.category.name },
    published: post.publishedAt,
    updated: changedAt(post),
    html: withAbsoluteLinks(post.bodyHtml, appUrl(), url),
  };
}
