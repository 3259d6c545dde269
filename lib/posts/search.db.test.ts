import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aPost } from "@/tests/support/posts";
import { emptied } from "@/tests/support/emptied";
import { searchPosts } from "./search";

const now = new Date("2026-11-25T10:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

beforeEach(async () => {
  await emptied("post", "post_slug", "author", "category");
  const { authorId, categoryId } = await aPost({ slug: "other" });
  const texts = Array.from({ length: 240 }, (_, n) => ({
    slug: `text-${n}`,
    title: "Advice",
    bodyText: "Here is what the pay is.",
    publishedAt: daysAgo(1 + n),
  }));
  const old = [
    { slug: "title", title: "Talking about pay", bodyText: "Ask for more.", publishedAt: daysAgo(900) },
    { slug: "summary", title: "Advice", summary: "What they pay", bodyText: "Ask.", publishedAt: daysAgo(901) },
  ];
  const often = { slug: "often", title: "Advice", bodyText: "Pay, pay and pay.", publishedAt: daysAgo(20) };
  await db.post.createMany({ data: [...texts, ...old, often].map((post) => ({ ...post, authorId, categoryId })) });
});

/** The slugs of what a search finds, page after page. */
async function foundBy(typed: string): Promise<string[]> {
  const ids: string[] = [];
  for (let skip = 0; ; skip += 50) {
    const page = await searchPosts(typed, { skip, take: 50 }, now);
    ids.push(...page.ids);
    if (page.ids.length === 0) break;
  }
  const rows = await db.post.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true } });
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  return ids.map((id) => slugs.get(id) ?? "");
}

test("of hundreds of posts those with the word in title and summary come first, then those that say it most", async () => {
  const [title, summary, text, ...rest] = await foundBy("pay");

  expect([title, summary, text]).toEqual(["title", "summary", "often"]);
  expect(rest).toEqual(Array.from({ length: 240 }, (_, n) => `text-${n}`));
});

test("one of two words in the title comes before both in a text that a newer post has", async () => {
  expect((await foundBy("talking or pay")).slice(0, 2)).toEqual(["title", "summary"]);
});

test("the pages of hundreds of posts hold each of them once, and say how many there are", async () => {
  const found = await foundBy("pay");

  expect(new Set(found).size).toBe(243);
  expect((await searchPosts("pay", { skip: 240, take: 12 }, now)).total).toBe(243);
});
