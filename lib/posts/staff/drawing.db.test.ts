import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { drafted, editor, emptyBlog, staffOf } from "@/tests/support/editing";
import { drawAbove, postToDrawFor } from "./drawing";

beforeEach(emptyBlog);

test("an editor puts a drawing above a text, in place of its picture, and takes it away again", async () => {
  const { id } = await drafted();
  const image = await db.postImage.create({
    data: {
      sha256: "a".repeat(64),
      originalName: "a.jpg",
      width: 10,
      height: 10,
      widths: [10],
      fallback: "jpg",
      storedAt: new Date(),
      blur: "data:image/webp;base64,AA==",
    },
  });
  await db.post.update({ where: { id }, data: { imageId: image.id } });
  expect(await postToDrawFor(editor, id)).toMatchObject({ illustration: null, hasPicture: true });

  expect(await drawAbove(editor, { id, illustration: "interview-nerves" })).toBe(true);
  expect(await postToDrawFor(editor, id)).toMatchObject({ illustration: "interview-nerves", hasPicture: false });

  expect(await drawAbove(editor, { id, illustration: null })).toBe(true);
  expect(await postToDrawFor(editor, id)).toMatchObject({ illustration: null, hasPicture: false });
});

test("a drawing is chosen by editors only, and for a post that is there", async () => {
  const { id } = await drafted();

  expect(await drawAbove(staffOf("viewer"), { id, illustration: null })).toBe(false);
  expect(await postToDrawFor(staffOf("recruiter"), id)).toBeNull();
  expect(await drawAbove(editor, { id: crypto.randomUUID(), illustration: null })).toBe(false);
});
