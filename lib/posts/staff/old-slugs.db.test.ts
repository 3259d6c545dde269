import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { drafted, editor, EDITING, emptyBlog, saved, staffOf, written } from "@/tests/support/editing";
import { aPost } from "@/tests/support/posts";
import { postBySlug } from "../queries";
import { formerAddresses, releaseAddress } from "./old-slugs";
import { publishPost } from "./publishing";
import { createPost } from "./writing";

const now = EDITING;

beforeEach(emptyBlog);

/** A public post that was at /blog/was and is at /blog/is, at version 3. */
async function moved() {
  const { id } = await drafted({ slug: "was" });
  await publishPost(editor, { id, version: 1 }, now);
  await saved(id, 2, { slug: "is" });
  return id;
}

describe("a former address", () => {
  test("is shown with the articles of ours that link to it", async () => {
    const id = await moved();
    const linking = await aPost({ slug: "linking", title: "Linking", body: "[a](/blog/was) [b](/blog/was#part)" });
    await aPost({ slug: "draft", body: "[a](/blog/was)", publishedAt: null });
    await db.postOldAddress.create({ data: { path: "/2019/was", postId: id } });

    expect(await formerAddresses(editor, id, now)).toEqual([
      { path: "/2019/was", linkedFrom: [] },
      { path: "/blog/was", linkedFrom: [{ id: linking.id, title: "Linking" }] },
    ]);
  });

  test("that is let go leads nowhere, and a new post may have it", async () => {
    const id = await moved();
    expect(await createPost(editor, written({ slug: "was" }), now)).toMatchObject({ reason: "slug-taken" });

    expect(await releaseAddress(editor, id, "/blog/was")).toBe(true);
    expect(await postBySlug("was", now)).toEqual({ kind: "missing" });
    expect(await createPost(editor, written({ slug: "was" }), now)).toMatchObject({ ok: true, slug: "was" });
    expect(await releaseAddress(editor, id, "/blog/was")).toBe(false);
  });

  test("of an old site is let go as well", async () => {
    const id = await moved();
    await db.postOldAddress.create({ data: { path: "/2019/was", postId: id } });

    expect(await releaseAddress(editor, id, "/2019/was")).toBe(true);
    expect(await db.postOldAddress.count()).toBe(0);
  });

  test("lets two posts swap addresses, without a loop", async () => {
    const one = await moved();
    const { id: two } = await drafted({ slug: "other" });
    await publishPost(editor, { id: two, version: 1 }, now);

    await saved(one, 3, { slug: "aside" });
    await releaseAddress(editor, one, "/blog/is");
    await saved(two, 2, { slug: "is" });
    await releaseAddress(editor, two, "/blog/other");
    await saved(one, 4, { slug: "other" });

    expect(await postBySlug("is", now)).toMatchObject({ kind: "public", post: { id: two } });
    expect(await postBySlug("other", now)).toMatchObject({ kind: "public", post: { id: one } });
    expect(await postBySlug("aside", now)).toEqual({ kind: "moved", slug: "other" });
  });

  test.each([
    ["the present one", "/blog/is"],
    ["another post's", "/blog/taken"],
    ["none at all", "/blog/nobody"],
  ])("is not let go when it is %s", async (_, path) => {
    expect(await releaseAddress(editor, await moved(), path)).toBe(false);
  });

  test("is let go by editors only", async () => {
    const id = await moved();

    expect(await releaseAddress(staffOf("recruiter"), id, "/blog/was")).toBe(false);
    expect(await formerAddresses({ kind: "visitor" }, id, now)).toBeNull();
  });
});
