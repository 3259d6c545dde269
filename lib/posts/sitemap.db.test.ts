import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aPost } from "@/tests/support/posts";
import { postListSitemapEntries, postSitemapEntries } from "./sitemap";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const day = (of: number) => new Date(Date.UTC(2026, 10, of, 8));
const dates = async () =>
  Object.fromEntries(
    [...(await postListSitemapEntries(now)), ...(await postSitemapEntries(now))].map(({ loc, lastmod }) => [
      loc.replace("http://localhost:3000/blog", ""),
      lastmod,
    ]),
  );

beforeEach(() => emptied("post", "post_slug", "author", "category"));

describe("the sitemap dates a post by what readers last saw change", () => {
  test.each([
    ["that never changed, by the day it came out", {}, day(10)],
    ["that was marked as updated, by that day", { revisedAt: day(20) }, day(20)],
    ["that was marked before it came out, by the day it did", { revisedAt: day(2) }, day(10)],
  ])("%s", async (_, facts, expected) => {
    await aPost({ slug: "one", publishedAt: day(10), ...facts });
    await db.post.updateMany({ data: { updatedAt: now } });

    expect((await dates())["/one"]).toEqual(expected);
  });
});

describe("a list has the date of the newest change of its posts", () => {
  beforeEach(async () => {
    await aPost({ slug: "old", category: "pay", publishedAt: day(1), revisedAt: day(20) });
    await aPost({ slug: "new", publishedAt: day(10) });
  });

  test("each list of its own posts alone", async () => {
    expect(await dates()).toEqual({
      "": day(20),
      "/category/pay": day(20),
      "/category/applying": day(10),
      "/author/desk": day(20),
      "/old": day(20),
      "/new": day(10),
    });
  });

  test("also when one of them was taken down, which is in no other place", async () => {
    await aPost({ slug: "gone", publishedAt: day(3), withdrawnAt: day(22) });

    expect(await dates()).toMatchObject({ "": day(22), "/category/applying": day(22), "/category/pay": day(20) });
    expect(Object.keys(await dates())).not.toContain("/gone");
  });

  test("but not when what was taken down had never come out, nor by drafts and what is still to come", async () => {
    await aPost({ slug: "called-off", publishedAt: day(24), withdrawnAt: day(23) });
    await aPost({ slug: "later", publishedAt: day(28) });
    await aPost({ slug: "draft", publishedAt: null });

    expect(await dates()).toMatchObject({ "": day(20), "/category/applying": day(10) });
    expect(Object.keys(await dates())).toHaveLength(6);
  });

  test("and a list that lost its last post is not there", async () => {
    await aPost({ slug: "gone", category: "news", author: "guest", publishedAt: day(3), withdrawnAt: day(22) });

    expect(Object.keys(await dates())).not.toContain("/category/news");
    expect(Object.keys(await dates())).not.toContain("/author/guest");
  });
});
