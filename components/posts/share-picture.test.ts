import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
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

test("pictures that leave the site have the colours of its light theme", () => {
  const [light = ""] = readFileSync("app/globals.css", "utf8").split("@media screen");
  const used = [...ILLUSTRATIONS.keys()].flatMap((illustration) =>
    [...sharePicture({ id: "", illustration }).matchAll(/#[0-9a-f]{6}/g)].map(([colour]) => colour),
  );

  expect([...new Set(used)].filter((colour) => !light.includes(colour))).toEqual([]);
});
