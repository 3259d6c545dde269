import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { drafted, editor, EDITING, emptyBlog, saved, staffOf } from "@/tests/support/editing";
import { aPost } from "@/tests/support/posts";
import { postBySlug } from "../queries";
import { postForStaff } from "./posts";
import { publishPost } from "./publishing";
import { restoreRevision } from "./restoring";
import { revisionAt, revisionsOf } from "./revisions";
import { ownWorkingCopy, replaceWorkingCopy } from "./working-copies";
import { savePost } from "./writing";

const now = EDITING;
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

beforeEach(emptyBlog);

describe("the history of a post", () => {
  test("has every save with who and how many words came and went, and no line for publishing", async () => {
    const { id } = await drafted({ body: "Ask for what you want." });
    await saved(id, 1, { body: "Ask for what you need, twice." }, later(1));
    await publishPost(editor, { id, version: 2 }, later(2));
    await saved(id, 3, { body: "Ask twice." }, later(3));

    const saves = await revisionsOf(editor, id, 1);
    expect(saves?.items.map(({ version, savedBy, added, removed }) => [version, savedBy, added, removed])).toEqual([
      [4, "Ed", 0, 4],
      [2, "Ed", 2, 1],
      [1, "Ed", 5, 0],
    ]);
    expect(await revisionsOf({ kind: "visitor" }, id, 1)).toBeNull();
  });

  test("begins with the text that was moved in, before anybody saved it here", async () => {
    const { id } = await aPost({ slug: "moved-in", body: "As it was.", publishedAt: null });
    await saved(id, 1, { body: "As it is." });

    const saves = await revisionsOf(editor, id, 1);
    expect(saves?.items.map(({ bodyMarkdown, savedBy }) => [bodyMarkdown, savedBy])).toEqual([
      ["As it is.", "Ed"],
      ["As it was.", null],
    ]);
  });

  test("cannot be changed, only who saved can be forgotten", async () => {
    const { id } = await drafted();

    await expect(db.postRevision.updateMany({ where: { postId: id }, data: { title: "x" } })).rejects.toThrow();
    await db.postRevision.updateMany({ where: { postId: id }, data: { savedById: null } });
    expect((await revisionAt(editor, id, 1))?.savedBy).toBeNull();
  });

  test("has no line for a save that was refused", async () => {
    const { id } = await drafted();
    await saved(id, 1);
    await saved(id, 1, { body: "Late." });
    await saved(id, 2, { slug: "taken" });

    expect((await revisionsOf(editor, id, 1))?.total).toBe(2);
  });
});

describe("restoring", () => {
  test("of a draft is a new save, and does not publish", async () => {
    const { id } = await drafted({ body: "First.", title: "First title", slug: "first" });
    await saved(id, 1, { body: "Second.", title: "Second title", slug: "second" });

    expect(await restoreRevision(editor, { id, version: 2, from: 1 }, now)).toEqual({
      ok: true,
      as: "saved",
      missing: [],
    });
    expect(await postForStaff(editor, id, now)).toMatchObject({
      bodyMarkdown: "First.",
      title: "First title",
      slug: "second",
      version: 3,
      state: "draft",
    });
    expect((await revisionsOf(editor, id, 1))?.total).toBe(3);
  });

  test.each([
    ["public", undefined],
    ["scheduled", later(5)],
  ])("of a %s post waits for the editor to save it", async (state, at) => {
    const { id, slug } = await drafted({ body: "First." });
    await saved(id, 1, { body: "Second." });
    await publishPost(editor, { id, version: 2, at }, now);

    expect(await restoreRevision(editor, { id, version: 3, from: 1 }, now)).toMatchObject({ as: "working-copy" });

    expect(await postForStaff(editor, id, now)).toMatchObject({ bodyMarkdown: "Second.", state, version: 3 });
    expect(await ownWorkingCopy(editor, id)).toMatchObject({ baseVersion: 3, fields: { body: "First.", slug } });
    const seen = await postBySlug(slug, later(9));
    expect(seen.kind === "public" && seen.post.bodyHtml).toContain("Second.");
  });

  test("names the pictures that are gone", async () => {
    const gone = crypto.randomUUID();
    const { id } = await drafted({ body: `![A desk](/blog/images/${gone})` });
    await saved(id, 1);

    expect(await restoreRevision(editor, { id, version: 2, from: 1 }, now)).toMatchObject({
      missing: [`/blog/images/${gone}`],
    });
  });

  test("does not take the place of what its editor has not saved", async () => {
    const { id } = await drafted();
    await saved(id, 1);
    const fields = { title: "T", slug: "", summary: "", body: "Mine.", author: "desk", category: "applying" };
    await replaceWorkingCopy(editor, id, { baseVersion: 2, fields }, now);

    expect(await restoreRevision(editor, { id, version: 2, from: 1 }, now)).toEqual({ ok: false, reason: "unsaved" });
    expect((await ownWorkingCopy(editor, id))?.fields.body).toBe("Mine.");
  });

  test.each([
    ["by somebody who may not write", staffOf("viewer"), 1],
    ["of a save that was never made", editor, 7],
  ])("is refused %s", async (_, viewer, from) => {
    const { id } = await drafted();

    expect(await restoreRevision(viewer, { id, version: 1, from }, now)).toEqual({ ok: false, reason: "not-found" });
  });

  test("of a draft stops when somebody saved meanwhile", async () => {
    const { id } = await drafted();
    await saved(id, 1);

    expect(await restoreRevision(editor, { id, version: 1, from: 1 }, now)).toMatchObject({
      reason: "changed-meanwhile",
    });
  });
});

test("an author and a category that an earlier text names cannot go", async () => {
  const { id } = await drafted();
  await db.author.create({ data: { slug: "other", name: "Other" } });
  await savePost(editor, id, { ...(await fields()), author: "other", version: 1, showsAsUpdated: false }, now);
  await db.post.updateMany({ where: { slug: "taken" }, data: { authorId: (await author("other")).id } });

  await expect(db.author.delete({ where: { slug: "desk" } })).rejects.toThrow();

  async function fields() {
    return { title: "T", summary: "", body: "x", category: "applying" };
  }
  function author(slug: string) {
    return db.author.findUniqueOrThrow({ where: { slug } });
  }
});
