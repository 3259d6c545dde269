import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { contentsOf, partedAtThird } from "@/lib/posts/text/reading";
import { latestPosts, postsInFull, postsPage } from "@/lib/posts/queries";
import { relatedPosts } from "@/lib/posts/related";
import { seedPosts } from "./posts";

const now = new Date("2026-11-25T10:00:00Z");
type Posts = Awaited<ReturnType<typeof postsInFull>>;
let posts: Posts;

beforeAll(async () => {
  await seedPosts(now);
  posts = await postsInFull({ take: 100 }, now);
});

test("a first start has twelve or more articles that are out, newest first", async () => {
  expect(posts.length).toBeGreaterThanOrEqual(12);
  expect((await latestPosts(1, now))[0]).toMatchObject({
    slug: "how-a-recruiter-reads-your-cv",
    publishedAt: new Date("2026-11-23T08:00:00Z"),
  });
});

test("loading them again, on another day, changes nothing", async () => {
  const before = await db.post.findMany({ orderBy: { id: "asc" } });

  const added = await seedPosts(new Date("2026-12-25T10:00:00Z"));

  expect(added).toBe(0);
  expect(await db.post.findMany({ orderBy: { id: "asc" } })).toEqual(before);
});

test("one that staff gave another address is not put in again", async () => {
  await db.post.update({ where: { slug: "video-interviews" }, data: { slug: "on-camera" } });

  expect(await seedPosts(now)).toBe(0);

  await db.post.update({ where: { slug: "on-camera" }, data: { slug: "video-interviews" } });
});

test("handling a job rejection is there, in Recruitment Strategy", () => {
  expect(posts.find(({ slug }) => slug === "handling-job-rejection")?.category.name).toBe("Recruitment Strategy");
});

test.each([
  ["how-a-recruiter-reads-your-cv", ["the-four-sentence-cover-letter", "no-experience-yet"]],
  ["reading-an-offer-letter", ["talking-about-pay", "your-first-payslip"]],
  ["your-first-payslip", ["your-first-90-days", "talking-about-pay"]],
  ["assessment-centres", ["video-interviews"]],
])("whoever has read %s is shown what an editor would have chosen", async (slug, expected) => {
  expect(await related(slug)).toEqual(expect.arrayContaining(expected));
});

describe("each article", () => {
  const each = (claim: (post: Posts[number]) => boolean) =>
    posts.filter((post) => !claim(post)).map(({ slug }) => slug);

  test("has contents, and a place for a block between its sections", () => {
    expect(each(({ bodyHtml }) => contentsOf(bodyHtml).length >= 3 && partedAtThird(bodyHtml)[1] !== "")).toEqual([]);
  });

  test("has one sentence to steal, or a longer quotation", () => {
    expect(each(({ bodyHtml }) => /<blockquote/.test(bodyHtml))).toEqual([]);
  });

  test("takes three to six minutes", () => {
    expect(each(({ minutes }) => minutes >= 3 && minutes <= 6)).toEqual([]);
  });

  test("is not long-winded about itself", () => {
    expect(each(({ summary }) => summary.length <= 160)).toEqual([]);
  });

  test("holds nothing that was meant to be HTML", () => {
    expect(each(({ bodyHtml }) => !/&lt;/.test(bodyHtml))).toEqual([]);
  });

  test("links only to articles that are there", () => {
    const slugs = new Set(posts.map(({ slug }) => slug));
    const linked = posts.flatMap(({ bodyHtml }) =>
      [...bodyHtml.matchAll(/href="\/blog\/([^"#?]+)/g)].map(([, to]) => to!),
    );

    expect(linked.length).toBeGreaterThan(10);
    expect(linked.filter((to) => !slugs.has(to))).toEqual([]);
  });

  test("can be found by a word of its title", async () => {
    const missed = [];
    for (const { slug, title } of posts) {
      const { items } = await postsPage({ page: 1, q: title }, now);
      if (items[0]?.slug !== slug) missed.push(slug);
    }
    expect(missed).toEqual([]);
  });
});

async function related(slug: string) {
  const { id } = posts.find((post) => post.slug === slug)!;
  return (await relatedPosts(id, 3, now)).map((post) => post.slug);
}
