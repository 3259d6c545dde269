import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { editor, EDITING, emptyBlog } from "@/tests/support/editing";
import { aPost } from "@/tests/support/posts";
import { postsForStaff } from "../staff/posts";
import { unpublishPost } from "../staff/publishing";
import type { Ask } from "./asking";
import { checkLinks } from "./checking";
import { inwardLinks } from "./inward";
import { postsWithTrouble, troubledLinks } from "./trouble";

const now = EDITING;
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

beforeEach(emptyBlog);

/** Answers 404 for what has "bad" in it, and remembers who was asked and how long was waited. */
function web() {
  const asked: string[] = [];
  const waited: number[] = [];
  const ask: Ask = async ({ href }, method) => {
    if (method === "HEAD") asked.push(href);
    return { status: href.includes("bad") ? 404 : 200, location: null };
  };
  const mayAsk = async ({ host }: URL) => host !== "closed.example";
  return { asked, waited, ask, mayAsk, pause: async (ms: number) => void waited.push(ms) };
}

const LINKS = "See [a](https://one.example/a?x=1&y=2), [b](https://one.example/bad) and [c](https://two.example/).";

describe("links out of public posts", () => {
  test("are tried once a week, a second apart on one host, and those of drafts are not", async () => {
    await aPost({ slug: "linked", body: LINKS });
    await aPost({ slug: "draft", body: "[d](https://draft.example/)", publishedAt: null });
    const { asked, waited, ...way } = web();

    expect(await checkLinks(now, way)).toBe(3);
    expect(asked.sort()).toEqual(["https://one.example/a?x=1&y=2", "https://one.example/bad", "https://two.example/"]);
    expect(waited).toEqual([1000]);
    expect(await checkLinks(days(0.5), way)).toBe(0);
    expect(await checkLinks(days(7), way)).toBe(3);
  });

  test("count as broken after three strikes, days apart, and well again at once", async () => {
    const { id } = await aPost({ slug: "linked", body: LINKS });
    const way = web();
    const troubled = () => postsWithTrouble(editor, now);

    await checkLinks(now, way);
    expect(await checkLinks(days(1), way)).toBe(1);
    expect(await troubled()).toBe(0);
    expect(await checkLinks(days(2), way)).toBe(0);
    expect(await checkLinks(days(3), way)).toBe(1);

    expect(await troubled()).toBe(1);
    expect(await troubledLinks(editor, id)).toEqual([
      { href: "https://one.example/bad", trouble: "There is no such page (404).", checkedAt: days(3) },
    ]);
    const listed = await postsForStaff(editor, { withTrouble: true }, 1, now);
    expect(listed?.items.map(({ slug }) => slug)).toEqual(["linked"]);

    await checkLinks(days(10), { ...way, ask: async () => ({ status: 200, location: null }) });
    expect(await troubled()).toBe(0);
    expect(await troubledLinks(editor, id)).toEqual([]);
  });

  test("are left alone where the host wants no programs, and are no trouble", async () => {
    const { id } = await aPost({ slug: "linked", body: "[a](https://closed.example/bad) [b](https://two.example/)" });
    const { asked, ...way } = web();
    await checkLinks(now, way);

    expect(asked).toEqual(["https://two.example/"]);
    expect(await db.postLink.findMany({ where: { postId: id, failures: { gt: 0 } } })).toEqual([]);
    expect(await checkLinks(days(0.5), way)).toBe(0);
  });

  test("are forgotten when they leave the text, or the post is taken down", async () => {
    const { id } = await aPost({ slug: "linked", body: LINKS });
    const way = web();
    await checkLinks(now, way);
    await db.post.update({ where: { id }, data: { bodyHtml: '<p><a href="https://two.example/">c</a></p>' } });
    await checkLinks(now, way);
    expect(await db.postLink.count()).toBe(1);

    await unpublishPost(editor, { id, version: 1 }, now);
    await checkLinks(now, way);
    expect(await db.postLink.count()).toBe(0);
  });

  test("stop being tried when the worker stops", async () => {
    await aPost({ slug: "linked", body: LINKS });

    expect(await checkLinks(now, { ...web(), signal: AbortSignal.abort() })).toBe(0);
  });
});

test.each([
  ["an article that is out", "/blog/taken", true],
  ["an article that is out, with a part of it", "/blog/taken#pay", true],
  ["an article that nobody wrote", "/blog/nowhere", false],
  ["an article that is not out", "/blog/draft", false],
  ["an article that was taken down", "/blog/withdrawn", false],
  ["a category", "/blog/category/applying", true],
  ["a category that is not there", "/blog/category/nothing", false],
  ["an author", "/blog/author/desk", true],
  ["an author who is not there", "/blog/author/nobody", false],
  ["a page of the site", "/strategy-call?topic=first-job", true],
  ["a page that the site has not", "/strategie", false],
  ["a heading of the text", "#here", true],
  ["a heading that the text has not", "#there", false],
  ["a list of jobs", "/jobs?q=marketing&amp;place=Leeds", true],
])("a link to %s", async (_, href, leads) => {
  await aPost({ slug: "draft", publishedAt: null });
  await aPost({ slug: "withdrawn", withdrawnAt: now });

  const { dead } = await inwardLinks(`<h2 id="here">Here</h2><p><a href="${href}">x</a></p>`, now);
  expect(dead).toEqual(leads ? [] : [href.replaceAll("&amp;", "&")]);
});

test("links to jobs are answered by the jobs", async () => {
  const html = '<a href="/jobs/planner-leeds?x=1">a</a> <a href="/jobs">b</a>';
  expect(await inwardLinks(html, now)).toEqual({ jobs: ["planner-leeds"], dead: [] });
});
