import { expect, test } from "vitest";
import { sharePicture } from "./share-picture";

test("the picture of a post is its drawing, and the same each time", () => {
  const picture = sharePicture("post-7");

  expect(picture).toBe(sharePicture("post-7"));
  expect(picture).not.toBe(sharePicture("post-8"));
  expect(picture).toMatch(
    /^<svg [^>]+><rect [^>]+\/>(?:<circle [^>]+\/>){2}<path d="M[^"]+Z" [^>]+\/>(?:<circle [^>]+\/>)?<\/svg>$/,
  );
});
