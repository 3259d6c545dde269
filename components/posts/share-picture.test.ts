import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ILLUSTRATIONS } from "./illustrations/catalogue";
import { sharePicture } from "./share-picture";

const plain = (id: string) => sharePicture({ id, illustration: null });

test("the picture of a post is made from its id, and the same each time", () => {
  const picture = plain("post-7");

  expect(picture).toBe(plain("post-7"));
  expect(picture).not.toBe(plain("post-8"));
  expect(picture).toMatch(
    /^<svg [^>]+><rect [^>]+\/>(?:<circle [^>]+\/>){2}<path d="M[^"]+Z" [^>]+\/>(?:<circle [^>]+\/>)?<\/svg>$/,
  );
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
