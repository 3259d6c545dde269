import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { editor, staffOf } from "@/tests/support/editing";
import { BAD, GOOD, heldAs, SECRET } from "@/tests/support/pictures";
import { imageFile, imagesById } from "./queries";
import { takeImage } from "./taking";

const now = new Date("2026-11-28T10:00:00Z");
const take = (bytes: Buffer, more: { name?: string; alt?: string } = {}) =>
  takeImage(editor, { name: "from a camera.jpg", bytes, ...more }, now);

async function taken(bytes: Buffer, more = {}) {
  const outcome = await take(bytes, more);
  if (!outcome.ok) throw new Error(outcome.key);
  return outcome;
}

const bytesOf = async (id: string, size?: string) => (await (await imageFile(id, size))?.read()) ?? Buffer.alloc(0);

describe("what is taken is made anew", () => {
  test.each(Object.entries(GOOD))("from %s", async (_, { make, width, isClear = false, isFirstFrame = false }) => {
    const outcome = await taken(await make());
    const { image } = outcome;

    expect(outcome.isFirstFrame).toBe(isFirstFrame);
    expect(image).toMatchObject({ width, isClear, src: `/blog/images/${image.id}` });
    expect(image.widths.at(-1)).toBeLessThanOrEqual(width);
    expect(image.blur.length).toBeLessThan(2000);
    const formats = { avif: "heif", webp: "webp", fallback: isClear ? "png" : "jpeg" };
    for (const [size, format] of Object.entries(formats)) {
      const bytes = await bytesOf(image.id, size === "fallback" ? undefined : `${image.widths.at(-1)}.${size}`);
      const { exif, icc, iptc, xmp, comments, pages = 1, ...facts } = await sharp(bytes).metadata();

      expect({ exif, icc, iptc, xmp, comments, pages }).toEqual({ pages: 1 });
      expect(facts).toMatchObject({ format, space: "srgb", depth: "uchar" });
      expect(facts.hasAlpha, size).toBe(isClear);
      expect(bytes.includes(SECRET)).toBe(false);
    }
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("the right way up, when the camera was held as %i", async (orientation) => {
    const { image } = await taken(await heldAs(orientation));

    expect([image.width, image.height]).toEqual([400, 200]);
    for (const size of ["336.avif", "400.webp", undefined]) {
      const at = async (left: number, top: number) => {
        const picture = sharp(await bytesOf(image.id, size))
          .resize(8, 4)
          .raw();
        const pixels = await picture.toBuffer();
        return [...pixels.subarray((top * 8 + left) * 3, (top * 8 + left) * 3 + 3)].map((part) => part > 128);
      };
      expect(await at(0, 0), "red, where it is seen").toEqual([true, false, false]);
      expect(await at(7, 0)).toEqual([false, false, true]);
      expect(await at(0, 3)).toEqual([false, false, true]);
    }
  });

  test("in the colours that were seen, whatever space they came in", async () => {
    const red = { create: { width: 50, height: 50, channels: 3 as const, background: { r: 255, g: 0, b: 0 } } };
    const wide = await sharp(await sharp(red).withIccProfile("p3").png().toBuffer(), { ignoreIcc: true })
      .raw()
      .toBuffer();
    const { image } = await taken(await sharp(red).withIccProfile("p3").png().toBuffer());
    const [r = 0, g = 0, b = 0] = await sharp(await bytesOf(image.id))
      .raw()
      .toBuffer();

    // What P3 calls less than its full red is all the red that sRGB has.
    expect(wide[0]).toBeLessThan(245);
    expect([r > 245, g < 12, b < 12]).toEqual([true, true, true]);
  });

  test("in sizes that are never larger than it was", async () => {
    const widthsOf = async (width: number) =>
      (
        await taken(
          await sharp({ create: { width, height: 40, channels: 3, background: { r: width % 256, g: 7, b: 7 } } })
            .png()
            .toBuffer(),
        )
      ).image.widths;

    expect(await widthsOf(3000)).toEqual([336, 480, 672, 1008, 1344, 1920]);
    expect(await widthsOf(1000)).toEqual([336, 480, 672, 1000]);
    expect(await widthsOf(320)).toEqual([320]);
    expect(await widthsOf(16)).toEqual([16]);
  });
});

describe("what is refused leaves nothing behind", () => {
  test.each(Object.entries(BAD))("%s", async (_, { make, key }) => {
    const before = await db.postImage.count();
    const began = performance.now();

    expect(await take(await make())).toMatchObject({ ok: false, key });
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(await db.postImage.count()).toBe(before);
  });

  test("a picture of a visitor, and of staff who do not write", async () => {
    const bytes = await heldAs(1);

    for (const viewer of [VISITOR, staffOf("viewer"), staffOf("recruiter")])
      expect(await takeImage(viewer, { name: "a.jpg", bytes }, now)).toMatchObject({ ok: false, reason: "not-found" });
  });
});

test("while eight wait, the ninth is told to come again, and the eight are taken", async () => {
  const bytes = await Promise.all(
    Array.from({ length: 9 }, (_, at) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background: { r: 1, g: at, b: 77 } } })
        .png()
        .toBuffer(),
    ),
  );

  const outcomes = await Promise.all(bytes.map((one) => take(one)));

  expect(outcomes.map((outcome) => (outcome.ok ? "taken" : outcome.key)).sort()).toEqual([
    "busy",
    ...Array.from({ length: 8 }, () => "taken"),
  ]);
});

describe("one picture", () => {
  const green = (shade: number) =>
    sharp({ create: { width: 400, height: 300, channels: 3, background: { r: 0, g: shade, b: 0 } } })
      .png()
      .toBuffer();

  test("is one row and one set of files, however often it is sent, and at once", async () => {
    const bytes = await green(90);

    const all = await Promise.all([
      taken(bytes, { alt: "A hedge" }),
      taken(bytes, { name: "other.png" }),
      taken(bytes),
    ]);

    expect(new Set(all.map(({ image }) => image.id)).size).toBe(1);
    const row = await db.postImage.findUniqueOrThrow({ where: { id: all[0].image.id } });
    const files = await readdir(join(process.env.DATA_DIR ?? "", "files", "post-images", row.sha256));
    expect(files.sort()).toEqual(["336.avif", "336.webp", "400.avif", "400.webp", "fallback.jpg"]);
  });

  test("keeps its first words, and takes some when it had none", async () => {
    const bytes = await green(91);

    expect((await taken(bytes)).image.alt).toBe("");
    expect((await taken(bytes, { alt: "  A\u202e hedge\n in May " })).image.alt).toBe("A hedge in May");
    expect((await taken(bytes, { alt: "Another" })).image.alt).toBe("A hedge in May");
  });

  test("keeps of its name only the last part, in one line", async () => {
    const { image } = await taken(await green(92), { name: "C:\\Users\\ada\\../\u0000hedge\n.png" });

    expect(await db.postImage.findUnique({ where: { id: image.id } })).toMatchObject({ originalName: "hedge .png" });
  });

  test("is not shown before all of its files are there", async () => {
    const { image } = await taken(await green(93));
    await db.postImage.update({ where: { id: image.id }, data: { storedAt: null } });

    expect(await imagesById([image.id])).toEqual(new Map());
    expect(await imageFile(image.id)).toBeNull();
    expect((await taken(await green(93))).image).toEqual(image);
    expect(await imageFile(image.id)).not.toBeNull();
  });

  test.each([
    "673.avif",
    "640.gif",
    "0640.avif",
    "../fallback.jpg",
    "fallback.jpg",
    "-1.webp",
    "640.avif/",
    "1e2.avif",
  ])("has no size called %s", async (size) => {
    const { image } = await taken(await green(94));

    expect(await imageFile(image.id, size)).toBeNull();
  });

  test("is not found by what is no id", async () => {
    for (const id of ["", "1", "..", crypto.randomUUID()]) expect(await imageFile(id)).toBeNull();
  });
});
