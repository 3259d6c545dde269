import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { whenChanged } from "./stamp.mjs";

let root: string;
let made: number;
const build = () =>
  whenChanged({ root, name: "build", sources: ["app", "config.js"], product: "out" }, async () => {
    writeFileSync(join(root, "out"), String(++made));
  });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "stamp-"));
  made = 0;
  mkdirSync(join(root, "app"));
  writeFileSync(join(root, "app", "page.tsx"), "one");
});
afterEach(() => rmSync(root, { recursive: true }));

test("what is fresh is not made again", async () => {
  await build();
  await build();

  expect(made).toBe(1);
});

test.each([
  ["a source changed", () => writeFileSync(join(root, "app", "page.tsx"), "two")],
  ["a source was added", () => writeFileSync(join(root, "config.js"), "")],
  ["the product is gone", () => rmSync(join(root, "out"))],
])("it is made again when %s", async (_, change) => {
  await build();
  change();

  expect(await build()).toBe(true);
});

test("a test is no source of a build", async () => {
  await build();
  writeFileSync(join(root, "app", "page.test.tsx"), "");

  expect(await build()).toBe(false);
});

test("a failure leaves no stamp", async () => {
  const what = { root, name: "build", sources: ["app"] };
  await expect(whenChanged(what, () => Promise.reject(new Error("no")))).rejects.toThrow("no");

  expect(await whenChanged(what, async () => {})).toBe(true);
});
