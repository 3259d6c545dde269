import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { drafted, editor, EDITING, emptyBlog, staffOf } from "@/tests/support/editing";
import { previewLink, previewPost } from "../preview";
import { binPost, emptyPostBin, postsInBin, putBackPost } from "./bin";
import { postForStaff, postsForStaff } from "./posts";
import { publishPost } from "./publishing";
import { revisionAt, revisionsOf } from "./revisions";
import { keepWorkingCopy } from "./working-copies";

const DAY_MS = 86_400_000;
const typed = { title: "T", summary: "", body: "B", slug: "", author: "desk", category: "applying" };

beforeEach(emptyBlog);

test("a draft goes into the bin with its history, and is found nowhere else", async () => {
  const { id, version } = await drafted();
  const link = previewLink(editor, { id, previewVersion: 1 }, EDITING);

  expect(await binPost(editor, { id, version }, EDITING)).toEqual({ ok: true });

  expect(await postsInBin(editor)).toMatchObject([{ id, by: "Ed" }]);
  expect(await postForStaff(editor, id, EDITING)).toBeNull();
  expect((await postsForStaff(editor, {}, 1, EDITING))?.items.map((post) => post.id)).not.toContain(id);
  expect((await postsForStaff(editor, { state: "draft" }, 1, EDITING))?.total).toBe(0);
  expect((await revisionsOf(editor, id, 1))?.total).toBe(0);
  expect(await revisionAt(editor, id, 1)).toBeNull();
  expect(await publishPost(editor, { id, version }, EDITING)).toMatchObject({ reason: "not-found" });
  const kept = await keepWorkingCopy(editor, id, { baseVersion: 1, fields: typed, kept: null }, EDITING);
  expect(kept).toMatchObject({ reason: "not-found" });
  expect(await previewPost(new URL(link?.path ?? "", "http://x").searchParams.get("token") ?? "", EDITING)).toEqual({
    kind: "missing",
  });
});

test("it comes back with its text and its history; preview links given out before have ended", async () => {
  const { id, version } = await drafted({ title: "Come back" });
  const link = previewLink(editor, { id, previewVersion: 1 }, EDITING);
  await binPost(editor, { id, version }, EDITING);

  expect(await putBackPost(staffOf("recruiter"), id)).toBe(false);
  expect(await putBackPost(editor, id)).toBe(true);

  expect(await postForStaff(editor, id, EDITING)).toMatchObject({ title: "Come back", version });
  expect((await revisionsOf(editor, id, 1))?.total).toBe(1);
  const token = new URL(link?.path ?? "", "http://x").searchParams.get("token") ?? "";
  expect(await previewPost(token, EDITING)).toEqual({ kind: "expired" });
});

test("what has come out is taken down and does not go into the bin, past all code neither", async () => {
  const { id, version } = await drafted();
  await publishPost(editor, { id, version }, EDITING);

  expect(await binPost(editor, { id, version: version + 1 }, EDITING)).toEqual({ ok: false, reason: "published" });
  const past = db.post.update({ where: { id }, data: { binnedAt: EDITING, binnedBy: editor.personId } });
  await expect(past).rejects.toThrow(/post_binned/);
});

test("after 30 days it is gone with its history, and not before", async () => {
  const { id, version } = await drafted();
  await binPost(editor, { id, version }, EDITING);

  expect(await emptyPostBin(new Date(EDITING.getTime() + 30 * DAY_MS))).toBe(0);
  expect(await emptyPostBin(new Date(EDITING.getTime() + 30 * DAY_MS + 1))).toBe(1);
  expect(await db.post.count({ where: { id } })).toBe(0);
  expect(await db.postRevision.count({ where: { postId: id } })).toBe(0);
});
