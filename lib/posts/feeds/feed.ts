import { brand } from "@/lib/core/settings/brand";
import { appUrl } from "@/lib/core/env";
import { postsInFull } from "../queries";
import { changedAt } from "../text/reading";
import type { AuthorInUse, CategoryInUse, PostDetails } from "../types";
import { readElsewhere } from "./elsewhere";

/** The blog's feed holds this many posts, the newest; one of a category or an author fewer, where posts come more slowly. */
const NEWEST = { all: 50, shelf: 20 };
/** When nothing is out yet: a feed must have a date, and one that moved would look like news. */
const BEFORE_THE_FIRST = new Date("2026-01-01T00:00:00Z");

export type FeedOf = { category?: CategoryInUse; author?: AuthorInUse };

/** A feed before it is written in one format or the other. All addresses are absolute. */
export interface BlogFeed {
  /** A URI that never changes. */
  id: string;
  title: string;
  subtitle: string;
  /** The page it belongs to; the feed stands below it, as feed.xml and feed.json. */
  page: string;
  agency: { name: string; url: string };
  /** When the newest change was. */
  updated: Date;
  entries: FeedEntry[];
}

export interface FeedEntry {
  id: string;
  url: string;
  title: string;
  summary: string;
  author: { name: string; url: string };
  category: { term: string; label: string };
  picture: string;
  published: Date;
  updated: Date;
  /** Clean HTML that reads far from its page. */
  html: string;
}

/** The blog's feed with full text, or that of one category or author. */
export async function blogFeed({ category, author }: FeedOf, now: Date): Promise<BlogFeed> {
  const of = category ?? author;
  const [posts, { name }] = await Promise.all([
    postsInFull({ categoryId: category?.id, authorId: author?.id, take: of ? NEWEST.shelf : NEWEST.all }, now),
    brand(),
  ]);
  const path = category ? `/blog/category/${category.slug}` : author ? `/blog/author/${author.slug}` : "/blog";
  const entries = posts.map(entryFor);
  return {
    id: of ? `urn:uuid:${of.id}` : `tag:${new URL(appUrl()).hostname},2026:blog`,
    title: of ? `${of.name} | ${name}` : `Insights about the recruitment industry | ${name}`,
    subtitle:
      category?.description || author?.about || "What we learn between graduates and employers, in plain words.",
    page: appUrl(path),
    agency: { name, url: appUrl("/") },
    updated: entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), BEFORE_THE_FIRST),
    entries,
  };
}

function entryFor(post: PostDetails): FeedEntry {
  const url = appUrl(`/blog/${post.slug}`);
  return {
    id: `urn:uuid:${post.id}`,
    url,
    title: post.title,
    summary: post.summary,
    author: { name: post.author.name, url: appUrl(`/blog/author/${post.author.slug}`) },
    category: { term: post.category.slug, label: post.category.name },
    picture: `${url}/drawing.png`,
    published: post.publishedAt,
    updated: changedAt(post),
    html: readElsewhere(post.bodyHtml, appUrl(), url),
  };
}
