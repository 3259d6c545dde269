import { db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import type { SitemapEntry } from "@/lib/core/sitemap";
import { publicWhere } from "./public";
import { changedAt } from "./text/reading";

/** The blog in the sitemap: its front page, each public post, and the categories and authors that have one. */
export async function postSitemapEntries(now: Date): Promise<SitemapEntry[]> {
  const rows = await db.post.findMany({
    where: publicWhere(now),
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: {
      slug: true,
      publishedAt: true,
      revisedAt: true,
      category: { select: { slug: true } },
      author: { select: { slug: true } },
    },
  });
  const changed = new Map<string, Date>();
  for (const { slug, publishedAt, revisedAt, category, author } of rows) {
    const at = changedAt({ publishedAt: publishedAt ?? now, revisedAt });
    const paths = ["/blog", `/blog/category/${category.slug}`, `/blog/author/${author.slug}`, `/blog/${slug}`];
    for (const path of paths) {
      const known = changed.get(path);
      if (!known || known < at) changed.set(path, at);
    }
  }
  return [...changed].map(([path, lastmod]) => ({ loc: appUrl(path), lastmod }));
}
