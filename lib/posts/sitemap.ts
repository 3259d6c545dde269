import { db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import type { SitemapEntry } from "@/lib/core/sitemap";
import { publicSql } from "./public";

interface Row {
  slug: string;
  category: string;
  author: string;
  isPublic: boolean;
  at: Date;
}

/**
 * The blog in the sitemap: its front page, each public post, and the categories and authors that have one. A post changed
 * when it came out or, after that, was marked as updated; a list when the newest of its posts did, or when one of them was
 * taken down, which its readers see as well.
 */
export async function postSitemapEntries(now: Date): Promise<SitemapEntry[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT post.slug, category.slug AS category, author.slug AS author, ${publicSql(now)} AS "isPublic",
      coalesce(post.withdrawn_at, greatest(post.published_at, post.revised_at)) AS at
    FROM post JOIN category ON category.id = category_id JOIN author ON author.id = author_id
    WHERE post.published_at <= coalesce(post.withdrawn_at, ${now})
    ORDER BY post.published_at DESC, post.id DESC`;
  const lists = new Map<string, { at: Date; hasPosts: boolean }>();
  for (const { category, author, isPublic, at } of rows) {
    for (const path of ["/blog", `/blog/category/${category}`, `/blog/author/${author}`]) {
      const known = lists.get(path) ?? { at, hasPosts: false };
      lists.set(path, { at: at > known.at ? at : known.at, hasPosts: known.hasPosts || isPublic });
    }
  }
  return [
    ...[...lists].filter(([, { hasPosts }]) => hasPosts).map(([path, { at }]) => ({ loc: appUrl(path), lastmod: at })),
    ...rows.filter(({ isPublic }) => isPublic).map(({ slug, at }) => ({ loc: appUrl(`/blog/${slug}`), lastmod: at })),
  ];
}
