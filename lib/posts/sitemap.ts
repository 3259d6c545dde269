import { db, Prisma } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { idsOfPart, partsOf, SITEMAP_MOST, type SitemapEntry, type Stretch } from "@/lib/core/web/sitemap";
import { publicSql } from "./public";

/**
 * Posts of one file, at most on average: far fewer than the protocol allows, so that a search engine that comes back reads
 * again only the few files in which something changed.
 */
const POSTS_A_PART = 1000;

/** A post changed when it came out or, after that, was marked as updated. */
const CHANGED = Prisma.sql`greatest(post.published_at, post.revised_at)`;

interface ListRow {
  category: string | null;
  author: string | null;
  at: Date;
}

/**
 * The blog's front page and the categories and authors that have a public post. A list changed when the newest of its posts
 * did, or when one of them was taken down, which its readers see as well.
 */
export async function postListSitemapEntries(now: Date): Promise<SitemapEntry[]> {
  const rows = await db.$queryRaw<ListRow[]>`
    SELECT category.slug AS category, author.slug AS author, seen.at
    FROM (
      SELECT category_id, author_id, max(coalesce(post.withdrawn_at, ${CHANGED})) AS at
      FROM post WHERE post.published_at <= coalesce(post.withdrawn_at, ${now})
      GROUP BY GROUPING SETS ((), (category_id), (author_id)) HAVING bool_or(${publicSql(now)})
    ) AS seen
    LEFT JOIN category ON category.id = seen.category_id LEFT JOIN author ON author.id = seen.author_id
    ORDER BY category.slug NULLS FIRST, author.slug NULLS FIRST`;
  return rows.map(({ category, author, at }) => {
    const path = category ? `/blog/category/${category}` : author ? `/blog/author/${author}` : "/blog";
    return { loc: appUrl(path), lastmod: at };
  });
}

/** The files that the public posts are listed in: when a post of each last changed. */
export async function postSitemapParts(now: Date, aPart = POSTS_A_PART): Promise<(Date | null)[]> {
  const rows = await db.$queryRaw<Stretch[]>`
    SELECT get_byte(uuid_send(post.id), 0) AS byte, count(*)::int AS addresses, max(${CHANGED}) AS lastmod
    FROM post WHERE ${publicSql(now)} GROUP BY 1`;
  return partsOf(rows, aPart);
}

/** The public posts of one part, or all of them, the newest first. */
export async function postSitemapEntries(now: Date, part = 0, parts = 1): Promise<SitemapEntry[]> {
  const { first, last } = idsOfPart(part, parts);
  const rows = await db.$queryRaw<{ slug: string; lastmod: Date }[]>`
    SELECT post.slug, ${CHANGED} AS lastmod FROM post
    WHERE ${publicSql(now)} AND post.id BETWEEN ${first}::uuid AND ${last}::uuid
    ORDER BY post.published_at DESC, post.id DESC LIMIT ${SITEMAP_MOST}`;
  const blog = appUrl("/blog/");
  return rows.map(({ slug, lastmod }) => ({ loc: blog + slug, lastmod }));
}
