import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { FRAME } from "@/components/site/circles";
import { SHARE_CROP } from "../share-picture";
import { ILLUSTRATIONS } from "./catalogue";
import type { Shape } from "./shapes";

const drawings = [...ILLUSTRATIONS].map(([name, shapes]) => ({ name, shapes }));
const naming = (is: (shapes: readonly Shape[]) => boolean) =>
  drawings.filter(({ shapes }) => is(shapes)).map(({ name }) => name);

test("every sample post has a drawing of its own", () => {
  const posts = readdirSync("prisma/content/posts").map((file) => file.replace(/\.md$/, ""));

  expect([...ILLUSTRATIONS.keys()].sort()).toEqual(posts.sort());
});

test("no two drawings are the same", () => {
  expect(new Set(drawings.map(({ shapes }) => JSON.stringify(shapes))).size).toBe(drawings.length);
});

test("every shape keeps a margin to the frame and to the cut of a share image", () => {
  const margin = 4;
  const leaves = ({ covers, isGround, fill }: Shape) =>
    !isGround &&
    fill !== "lens" &&
    (covers.left < 10 ||
      covers.right > FRAME.width - 10 ||
      covers.top < SHARE_CROP.top + margin ||
      covers.bottom > SHARE_CROP.top + SHARE_CROP.height - margin);

  expect(naming((shapes) => shapes.some(leaves))).toEqual([]);
});

test("only a circle whose centre is on the edge of the frame is cut by it", () => {
  const isOnEdge = ({ at: { cx, cy } }: Shape) => cx === 0 || cx === FRAME.width || cy === 0 || cy === FRAME.height;

  expect(naming((shapes) => shapes.some((shape) => shape.isGround && !isOnEdge(shape)))).toEqual([]);
});

test("where two meet is painted once they do", () => {
  expect(naming((shapes) => shapes.some(({ at }) => at.d === ""))).toEqual([]);
  expect(naming((shapes) => shapes.some(({ fill }) => fill === "lens")).length).toBeGreaterThan(10);
});

test("each has coral in it, which is what you can do, and few shapes", () => {
  expect(naming((shapes) => !shapes.some(({ fill, stroke }) => (fill ?? stroke) === "coral"))).toEqual([]);
  expect(naming((shapes) => shapes.length < 3 || shapes.length > 18)).toEqual([]);
});
