import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aPost } from "@/tests/support/posts";
import { sitemapFile, wholeSitemap } from "./files";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const SITE = "http://localhost:3000";

const locs = (xml: string | null) => [...(xml ?? "").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = ""]) => loc);

beforeEach(async () => {
  await emptied("post", "post_slug", "author", "category");
  for (let n = 1; n <= 9; n++) await aPost({ slug: `post-${n}` });
  await aPost({ slug: "draft", publishedAt: null });
});

const posts = Array.from({ length: 9 }, (_, at) => `${SITE}/blog/post-${at + 1}`);

test("a sitemap that fits is one file with every public post, list and page in it", async () => {
  const xml = await wholeSitemap(now);

  expect(xml).toContain("<urlset");
  expect(locs(xml)).toEqual(expect.arrayContaining([`${SITE}/`, `${SITE}/blog`, `${SITE}/blog/author/desk`, ...posts]));
});

describe("more posts than one file holds", () => {
  test("make an index, whose files together have each post once and nothing else of the posts", async () => {
    const index = await wholeSitemap(now, 3);
    const files = locs(index);

    expect(index).toContain("<sitemapindex");
    expect(files[0]).toBe(`${SITE}/sitemaps/pages.xml`);
    const parts = files.filter((loc) => loc.includes("/posts-"));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((loc) => /\/posts-\d-of-4\.xml$/.test(loc))).toBe(true);
    const listed = await Promise.all(parts.map(async (loc) => locs(await sitemapFile(loc.split("/").at(-1)!, now))));
    expect(listed.flat().sort()).toEqual(posts);
    expect(locs(await sitemapFile("pages.xml", now))).not.toContain(posts[0]);
  });

  test("say for each file when it last changed", async () => {
    await db.post.updateMany({ data: { revisedAt: new Date("2026-11-20T08:00:00Z") } });

    const dates = [...(await wholeSitemap(now, 3)).matchAll(/<lastmod>([^<]+)/g)].map(([, date]) => date);
    expect(new Set(dates)).toEqual(new Set(["2026-11-20T08:00:00.000Z"]));
  });
});

test.each([
  "posts-0-of-2.xml",
  "posts-3-of-2.xml",
  "posts-1-of-3.xml",
  "posts-1-of-99999.xml",
  "people-1-of-1.xml",
  "pages",
  "../x",
])("there is no file %s", async (name) => {
  expect(await sitemapFile(name, now)).toBeNull();
});
