import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { drafted, editor, EDITING, emptyBlog, saved, written } from "@/tests/support/editing";
import { publishPost } from "./staff/publishing";
import { postBySlug } from "./queries";
import { createPost } from "./staff/writing";

const now = EDITING;

beforeEach(emptyBlog);

describe("an address", () => {
  test.each([
    ["comes from the title", "Café – naïve £40k", "cafe-naive-40k"],
    ["gets a number when another post has it", "Taken", "taken-2"],
    ["gets one when the site uses it", "Category", "category-2"],
    [
      "ends at a word",
      "What a careers adviser hears in twenty minutes and would like every graduate to know",
      "what-a-careers-adviser-hears-in-twenty-minutes-and-would-like-every-graduate",
    ],
    ["is made up when the title has no Latin letter", "你好 👋", expect.stringMatching(/^post-[0-9a-f]{8}$/)],
  ])("%s", async (_, title, slug) => {
    expect(await createPost(editor, written({ title }), now)).toMatchObject({ ok: true, slug });
  });

  test("that the editor chose and another post has is refused, with a free one", async () => {
    expect(await createPost(editor, written({ slug: "taken" }), now)).toEqual({
      ok: false,
      reason: "slug-taken",
      suggestion: "taken-2",
      formerly: null,
    });
    expect(await db.post.count()).toBe(1);
  });

  test("that another post had once is refused too", async () => {
    await db.post.update({ where: { slug: "taken" }, data: { slug: "moved-on" } });
    const { id } = await drafted();

    expect(await saved(id, 1, { slug: "taken" })).toMatchObject({
      reason: "slug-taken",
      suggestion: "taken-2",
      formerly: "Asking for feedback",
    });
    expect(await createPost(editor, written({ slug: "taken" }), now)).toMatchObject({ reason: "slug-taken" });
  });

  test("that ten editors claim at once goes to one of them", async () => {
    const claims = Array.from({ length: 10 }, () => createPost(editor, written({ slug: "wanted" }), now));

    const outcomes = await Promise.all(claims);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.reason === "slug-taken")).toHaveLength(9);
  });

  test("stays when the title changes", async () => {
    const { id } = await drafted();

    expect(await saved(id, 1, { title: "Something else" })).toMatchObject({ slug: "asking-twice" });
  });

  test("changed twice: both former ones lead to the present one in one step", async () => {
    const { id } = await drafted({ slug: "a" });
    await publishPost(editor, { id, version: 1 }, now);
    await saved(id, 2, { slug: "b" });
    await saved(id, 3, { slug: "c" });

    expect(await postBySlug("a", now)).toEqual({ kind: "moved", slug: "c" });
    expect(await postBySlug("b", now)).toEqual({ kind: "moved", slug: "c" });
  });

  test("changed and changed back is the present one again", async () => {
    const { id } = await drafted({ slug: "a" });
    await publishPost(editor, { id, version: 1 }, now);
    await saved(id, 2, { slug: "b" });
    await saved(id, 3, { slug: "a" });

    expect(await postBySlug("a", now)).toMatchObject({ kind: "public" });
    expect(await postBySlug("b", now)).toEqual({ kind: "moved", slug: "a" });
  });

  test("two posts cannot swap theirs: each keeps what it had", async () => {
    const { id } = await drafted({ slug: "a" });
    const other = await drafted({ slug: "b" });
    await saved(id, 1, { slug: "c" });

    expect(await saved(other.id, 1, { slug: "a" })).toMatchObject({ reason: "slug-taken" });
    expect(await saved(id, 2, { slug: "b" })).toMatchObject({ reason: "slug-taken" });
  });
});
