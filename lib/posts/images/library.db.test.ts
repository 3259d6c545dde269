import { existsSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { drafted, editor, emptyBlog, saved, staffOf } from "@/tests/support/editing";
import { describePicture, picturesForStaff, pictureForStaff, putAbove } from "./library";
import { imagesById } from "./queries";
import { dropUnstoredImages, picturesInBin, putBackPicture, removePicture } from "./removing";
import { takeImage } from "./taking";

const now = new Date("2026-11-28T10:00:00Z");
const DAY_MS = 86_400_000;
const later = new Date("2026-11-28T11:01:00Z");
let shade = 0;

async function aPicture(facts: { name?: string; alt?: string } = {}) {
  const background = { r: ++shade, g: 10, b: 10 };
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .png()
    .toBuffer();
  const outcome = await takeImage(editor, { name: "stairs.png", bytes, ...facts }, now);
  if (!outcome.ok) throw new Error(outcome.key);
  return outcome.image;
}

const shown = ({ src }: { src: string }) => `Look.\n\n![Stairs](${src})`;
const filesOf = async (id: string) => {
  const { sha256 } = await db.postImage.findUniqueOrThrow({ where: { id } });
  return join(process.env.DATA_DIR ?? "", "files", "post-images", sha256, "fallback.jpg");
};

beforeEach(async () => {
  await emptyBlog();
  await db.postImage.deleteMany();
});

describe("the library", () => {
  test("is searched by the name of a file and by what a picture shows", async () => {
    await aPicture({ name: "IMG_1.png", alt: "Two people on the stairs" });
    await aPicture({ name: "Payslip.png" });
    const found = async (q?: string) =>
      (await picturesForStaff(editor, { q }, 1))?.items.map(({ name }) => name).sort();

    expect(await found()).toEqual(["IMG_1.png", "Payslip.png"]);
    expect(await found("STAIRS")).toEqual(["IMG_1.png"]);
    expect(await found("payslip")).toEqual(["Payslip.png"]);
    expect(await found("%")).toEqual([]);
    expect(await found("g_1")).toEqual(["IMG_1.png"]);
    expect(await found("p_y")).toEqual([]);
  });

  test("is shown to whoever sees drafts, and to nobody else", async () => {
    const { id } = await aPicture();

    expect(await picturesForStaff(VISITOR, {}, 1)).toBeNull();
    expect(await pictureForStaff(VISITOR, id)).toBeNull();
    expect(await pictureForStaff(staffOf("viewer"), id)).toMatchObject({ id, uses: { total: 0 } });
    expect(await pictureForStaff(editor, "no-id")).toBeNull();
  });

  test("counts the posts a picture stands in, each once", async () => {
    const picture = await aPicture();
    await drafted({ title: "One", body: `${shown(picture)}\n\n${shown(picture)}` });
    const { id } = await drafted({ title: "Two" });
    await putAbove(editor, { postId: id, id: picture.id });

    expect((await picturesForStaff(editor, {}, 1))?.items).toMatchObject([{ id: picture.id, posts: 2 }]);
    expect((await pictureForStaff(editor, picture.id))?.uses).toMatchObject({ total: 2 });
  });

  test("changes the words for a picture, and only for who writes posts", async () => {
    const { id } = await aPicture();

    expect(await describePicture(staffOf("viewer"), id, "Stairs")).toBe(false);
    expect(await describePicture(editor, id, "Stairs")).toBe(true);
    expect((await imagesById([id])).get(id)?.alt).toBe("Stairs");
  });
});

describe("a picture is removed", () => {
  test("into the bin when nothing uses it: nobody sees it, and it can be put back for 30 days", async () => {
    const { id } = await aPicture();
    const file = await filesOf(id);

    expect(await removePicture(editor, id, now)).toEqual({ ok: true });
    expect((await imagesById([id])).size).toBe(0);
    expect(await removePicture(editor, id, now)).toEqual({ ok: false, reason: "not-found" });
    expect(await picturesInBin(editor)).toMatchObject([{ id, binnedAt: now }]);

    expect(await putBackPicture(staffOf("recruiter"), id, now)).toBe(false);
    expect(await putBackPicture(editor, id, now)).toBe(true);
    expect((await imagesById([id])).size).toBe(1);
    expect(existsSync(file)).toBe(true);
    expect(await putBackPicture(editor, id, now)).toBe(false);
  });

  test("for good with its files 30 days later, and not before", async () => {
    const { id } = await aPicture();
    const file = await filesOf(id);
    await removePicture(editor, id, now);

    expect(await dropUnstoredImages(new Date(now.getTime() + 30 * DAY_MS))).toBe(0);
    expect(existsSync(file)).toBe(true);
    expect(await dropUnstoredImages(new Date(now.getTime() + 30 * DAY_MS + 1))).toBe(1);
    expect(existsSync(file)).toBe(false);
    expect(await db.postImage.count()).toBe(0);
  });

  test.each([
    ["a post shows it", (image: { src: string }) => drafted({ body: shown(image) })],
    [
      "an earlier version of a post shows it",
      async (image: { src: string }) => {
        const { id } = await drafted();
        const { authorId, categoryId } = await db.post.findUniqueOrThrow({ where: { id } });
        const words = { title: "Old", slug: "old", summary: "", bodyMarkdown: shown(image) };
        await db.postRevision.create({
          data: { postId: id, version: 99, ...words, authorId, categoryId, savedAt: now },
        });
        await saved(id, 1, { body: "Without it." });
      },
    ],
    [
      "somebody's unsaved text shows it",
      async (image: { src: string }) => {
        const { id } = await drafted();
        const person = await db.person.create({
          data: { email: `${crypto.randomUUID()}@agency.example`, name: "Ed", staff: { create: { role: "editor" } } },
        });
        const fields = { title: "T", body: shown(image) };
        await db.workingCopy.create({
          data: { postId: id, staffId: person.id, baseVersion: 1, fields, savedAt: now },
        });
      },
    ],
    [
      "it stands above a post",
      async (image: { id: string }) => putAbove(editor, { postId: (await drafted()).id, id: image.id }),
    ],
  ])("but not while %s", async (_, use) => {
    const image = await aPicture();
    await use(image);

    expect(await removePicture(editor, image.id, now)).toEqual({ ok: false, reason: "in-use" });
    expect((await imagesById([image.id])).size).toBe(1);
  });

  test("by nobody who does not write posts", async () => {
    const { id } = await aPicture();

    expect(await removePicture(staffOf("recruiter"), id, now)).toEqual({ ok: false, reason: "not-found" });
  });

  test("by housekeeping an hour after its upload broke, and not before", async () => {
    const { id } = await aPicture();
    const whole = await aPicture();
    const file = await filesOf(id);
    await db.postImage.update({ where: { id }, data: { storedAt: null } });

    expect(await dropUnstoredImages(now)).toBe(0);
    expect(await dropUnstoredImages(later)).toBe(1);
    expect(existsSync(file)).toBe(false);
    expect([...(await imagesById([id, whole.id])).keys()]).toEqual([whole.id]);
  });

  test("later, when the storage cannot be reached now", async () => {
    const { id } = await aPicture();
    await db.postImage.update({ where: { id }, data: { storedAt: null } });
    const storage = await import("@/lib/core/storage");
    const broken = vi.spyOn(storage, "removeFile").mockRejectedValue(new Error("away"));

    await expect(dropUnstoredImages(later)).rejects.toThrow("away");
    broken.mockRestore();
    expect(await dropUnstoredImages(later)).toBe(1);
  });
});

describe("above a post", () => {
  test("a picture takes the place of the drawing, and leaves it again", async () => {
    const [{ id: postId }, { id }] = [await drafted(), await aPicture()];
    const above = async () => (await db.post.findUniqueOrThrow({ where: { id: postId } })).imageId;

    expect(await putAbove(editor, { postId, id })).toBe(true);
    expect(await above()).toBe(id);
    expect(await putAbove(editor, { postId, id: null })).toBe(true);
    expect(await above()).toBeNull();
  });

  test.each([
    ["a picture that is not there", { id: crypto.randomUUID() }],
    ["what is no picture", { id: "1" }],
    ["a post that is not there", { postId: crypto.randomUUID() }],
  ])("stands nothing of %s", async (_, wrong) => {
    const [{ id: postId }, { id }] = [await drafted(), await aPicture()];

    expect(await putAbove(editor, { postId, id, ...wrong })).toBe(false);
  });
});
