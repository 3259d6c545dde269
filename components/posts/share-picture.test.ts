import { expect, test } from "vitest";
import { sharedPicture, sharePicture } from "./share-picture";

test("the picture of a post is its drawing, and the same each time", () => {
  const picture = sharePicture("post-7");

  expect(picture).toBe(sharePicture("post-7"));
  expect(picture).not.toBe(sharePicture("post-8"));
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
