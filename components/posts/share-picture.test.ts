import { readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { ILLUSTRATIONS } from "./illustrations/catalogue";
import { sharedPicture, sharePicture } from "./share-picture";

const plain = (id: string) => sharePicture({ id, illustration: null });

test("the picture of a post is made from its id, and the same each time", () => {
  const picture = plain("post-7");

  expect(picture).toBe(plain("post-7"));
  expect(picture).not.toBe(plain("post-8"));
  expect(picture).toMatch(
    /^<svg [^>]+><rect [^>]+\/>(?:<circle [^>]+\/>){2}<path d="M[^"]+Z" [^>]+\/>(?:<circle [^>]+\/>)?<\/svg>$/,
  );
});

test("a link to a post shows the picture above it in its own measure, else its drawing", () => {
  const image = {
    id: "i",
    src: "/blog/images/i",
    width: 3000,
    height: 2000,
    widths: [1920],
    isClear: false,
    blur: "data:image/webp;base64,AA==",
    alt: "Stairs",
  };

  expect(sharedPicture({ slug: "a", image })).toEqual({
    url: "/blog/images/i",
    width: 1280,
    height: 853,
    type: "image/jpeg",
    alt: "Stairs",
  });
  expect(sharedPicture({ slug: "a", image: { ...image, width: 600, height: 400, isClear: true } })).toMatchObject({
    width: 600,
    height: 400,
    type: "image/png",
  });
  expect(sharedPicture({ slug: "a", image: null })).toMatchObject({ url: "/blog/a/drawing.png", width: 1200 });
});

test("a post with a drawing of its own is shared with that, whatever its id", () => {
  const picture = sharePicture({ id: "post-7", illustration: "interview-nerves" });

  expect(picture).toBe(sharePicture({ id: "post-8", illustration: "interview-nerves" }));
  expect(picture).toContain('stroke-width="8"');
});

test("a drawing that is not there any more is as good as none", () => {
  expect(sharePicture({ id: "post-7", illustration: "gone" })).toBe(plain("post-7"));
});

describe("the title in the picture", () => {
  const words = { title: "Asking for feedback", category: "Applying", house: "Buchanan Graduates" };
  const picture = (facts: Partial<typeof words>) =>
    sharePicture({ id: "post-7", illustration: null }, { ...words, ...facts });

  test("stands beside the drawing, with the category above it and the house below, all as outlines", () => {
    expect(picture({})).toContain('viewBox="0 0 1200 630"');
    expect(picture({}).match(/<path fill/g)).toHaveLength(4);
    expect(picture({})).not.toMatch(/<text|Asking/);
  });

  test.each([
    ["of 140 letters", "Why a recruiter might not write back, and what to do in the meantime ".repeat(3).slice(0, 140)],
    ["of one word of 140 letters", "W".repeat(140)],
    ["with marks that XML knows", `<b>"A" & 'B'</b>`],
    ["with pictographs", "Your first day 🎉"],
  ])("%s makes a picture of the right size that can be drawn", async (_, title) => {
    const { info } = await sharp(Buffer.from(picture({ title }))).toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 1200, height: 630 });
    expect(picture({ title })).toContain("<clipPath");
  });

  test.each([
    ["in Chinese", "求职指南"],
    ["in Arabic", "دليل الخريجين"],
  ])("%s is left to the words below, and the drawing has the whole", (_, title) => {
    expect(picture({ title })).toBe(plain("post-7"));
  });

  test("leaves out a category and a house that cannot be written", () => {
    expect(picture({ category: "求职", house: "公司" }).match(/<path fill/g)?.length).toBeLessThan(4);
  });
});

test("pictures that leave the site have the colours of its light theme", () => {
  const [light = ""] = readFileSync("app/globals.css", "utf8").split("@media screen");
  const used = [...ILLUSTRATIONS.keys()].flatMap((illustration) =>
    [
      ...sharePicture({ id: "", illustration }, { title: "A", category: "B", house: "C" }).matchAll(/#[0-9a-f]{6}/g),
    ].map(([colour]) => colour),
  );

  expect([...new Set(used)].filter((colour) => !light.includes(colour))).toEqual([]);
});
