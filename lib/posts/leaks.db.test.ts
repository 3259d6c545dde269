import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aPost } from "@/tests/support/posts";
import { atomFeed } from "./feeds/atom";
import { blogFeed } from "./feeds/feed";
import { jsonFeed } from "./feeds/json-feed";
import { neighboursOf } from "./neighbours";
import {
  authorBySlug,
  blogFront,
  categoryBySlug,
  foundPage,
  latestPosts,
  newestPage,
  nextChangeAt,
  postBySlug,
  postsInFull,
  postsInOrder,
} from "./queries";
import { relatedPosts } from "./related";
import { postListSitemapEntries, postSitemapEntries } from "./sitemap";

// One public post, and around it posts that are not public and share every word with it. Through each door of the blog
// the word "canary" must not get out.

const now = new Date("2026-11-25T10:00:00Z");
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const canaries = {
  draft: { publishedAt: null },
  scheduled: { publishedAt: before(-1) },
  withdrawn: { publishedAt: before(30), withdrawnAt: before(10) },
};
let post: { id: string; publishedAt: Date; categoryId: string; authorId: string };

beforeAll(async () => {
  const words = "Ask your interviewer for useful feedback about interviewing, politely, twice.";
  const made = await aPost({ slug: "seen", title: "Feedback seen", body: words, publishedAt: before(20) });
  post = { ...made, publishedAt: before(20) };
  for (const [name, facts] of Object.entries(canaries)) {
    const canary = { title: `Canary ${name} feedback`, summary: `canary ${name}`, body: `${words} Canary ${name}.` };
    await aPost({ slug: `canary-${name}`, ...canary, ...facts });
    await aPost({
      slug: `canary-${name}-alone`,
      ...canary,
      ...facts,
      author: `canary-${name}`,
      category: `canary-${name}`,
    });
  }
  await aSaveThatWaits(made);
  // A former address of a draft must not tell that there is one.
  await db.post.update({ where: { slug: "canary-draft" }, data: { slug: "canary-draft-renamed" } });
});

/** A save of the public post, at another address, that no editor has let out yet. */
async function aSaveThatWaits({ id, authorId, categoryId }: { id: string; authorId: string; categoryId: string }) {
  const text = { summary: "canary waiting", bodyMarkdown: "Canary waiting.", authorId, categoryId, savedAt: now };
  const save = (version: number, title: string) => ({ postId: id, version, title, slug: "canary-waiting", ...text });
  await db.postRevision.createMany({ data: [save(1, "Feedback seen"), save(2, "Canary waiting")] });
  await db.post.update({ where: { id }, data: { pinnedVersion: 1, version: 2 } });
}

const doors: [string, () => Promise<unknown>][] = [
  ["the list", () => newestPage({ page: 1, posts: 1 }, now)],
  ["the list's second page", () => newestPage({ page: 2, posts: 1 }, now)],
  ["a category", () => newestPage({ page: 1, posts: 1, categoryId: post.categoryId }, now)],
  ["an author", () => newestPage({ page: 1, posts: 1, authorId: post.authorId }, now)],
  ["a search", () => foundPage("feedback", 1, now)],
  ["a search for the word itself", () => foundPage("canary", 1, now)],
  ["a search for any of its words", () => foundPage("canary feedback zebra", 1, now)],
  ["a search with a slip", () => foundPage("Canari feedbck", 1, now)],
  ["a search's excerpts", async () => [...(await foundPage("interviewer", 1, now)).excerpts]],
  ["the newest on the home page", () => latestPosts(9, now)],
  [
    "posts by their ids",
    async () =>
      postsInOrder(
        (await db.post.findMany()).map(({ id }) => id),
        now,
      ),
  ],
  ["full texts", () => postsInFull({ take: 50 }, now)],
  ["before and after", () => neighboursOf(post, now)],
  ["related posts", () => relatedPosts(post.id, 9, now)],
  ["the categories", () => blogFront(now)],
  ["a category that has only drafts", () => categoryBySlug("canary-draft", now)],
  ["an author who has only drafts", () => authorBySlug("canary-draft", now)],
  ["the feed", async () => atomFeed(await blogFeed({}, now))],
  ["the feed as JSON", async () => jsonFeed(await blogFeed({}, now))],
  ["a category's feed", async () => blogFeed({ category: (await blogFront(now)).categories[0] }, now)],
  ["an author's feed", async () => blogFeed({ author: (await authorBySlug("desk", now)) ?? undefined }, now)],
  ["the sitemap", async () => [await postListSitemapEntries(now), await postSitemapEntries(now)]],
  ["the sitemap's parts", async () => [await postSitemapEntries(now, 0, 2), await postSitemapEntries(now, 1, 2)]],
  ["the address of a save that waits", () => postBySlug("canary-waiting", now)],
  ["the post before whose text one waits", () => postBySlug("seen", now)],
  ["a draft's page", () => postBySlug("canary-draft", now)],
  ["a draft's new address", () => postBySlug("canary-draft-renamed", now)],
  ["a scheduled post's page", () => postBySlug("canary-scheduled", now)],
  ["a withdrawn post's page", () => postBySlug("canary-withdrawn", now)],
];

test.each(doors)("nothing unpublished shows in %s", async (_, open) => {
  expect(JSON.stringify(await open())).not.toMatch(/canary/i);
});

describe("and the public post does", () => {
  test("it is alone in its category and author, which count it once", async () => {
    expect(await blogFront(now)).toMatchObject({ posts: 1, categories: [{ slug: "applying", posts: 1 }] });
    expect(await authorBySlug("desk", now)).toMatchObject({ posts: 1 });
    expect(await foundPage("canary feedback", 1, now)).toMatchObject({ total: 1, match: "any" });
  });

  test("what its page answers tells drafts, withdrawn posts and strangers apart", async () => {
    expect(await postBySlug("canary-draft", now)).toEqual({ kind: "missing" });
    expect(await postBySlug("canary-scheduled", now)).toEqual({ kind: "missing" });
    expect(await postBySlug("canary-withdrawn", now)).toEqual({ kind: "gone" });
    expect(await postBySlug("seen", now)).toMatchObject({ kind: "public", post: { title: "Feedback seen" } });
  });

  test("a scheduled post comes out everywhere at its instant, with nobody switching it on", async () => {
    const later = (await nextChangeAt(now)) ?? now;

    expect(later).toEqual(before(-1));
    expect(await nextChangeAt(later)).toBeNull();
    expect(await postBySlug("canary-scheduled", later)).toMatchObject({ kind: "public" });
    expect(atomFeed(await blogFeed({}, later))).toContain("Canary scheduled");
    expect((await neighboursOf(post, later)).after?.slug).toMatch(/^canary-scheduled/);
  });
});
