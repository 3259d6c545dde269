import { expect, test } from "vitest";
import { isPastEnd, listParameters, pageHref, plainSlug } from "./parameters";

test.each([
  ["nothing is the first page", {}, { page: 1 }],
  ["a page", { page: "3" }, { page: 3 }],
  ["a page below the first is the first", { page: "0" }, { page: 1 }],
  ["so is one that is no number", { page: "-2" }, { page: 1 }],
  ["of a page given twice, the first counts", { page: ["2", "3"] }, { page: 2 }],
  ["blanks are no search", { q: "  " }, { page: 1 }],
  ["a search is one line", { q: " pay\n\u0000 rise " }, { q: "pay rise", page: 1 }],
  ["a long one is cut", { q: "a".repeat(500) }, { q: "a".repeat(200), page: 1 }],
  ["what is unknown is ignored", { utm_source: "x" }, { page: 1 }],
])("%s", async (_, search, expected) => {
  expect(await listParameters(Promise.resolve(search))).toEqual(expected);
});

test.each([
  [1, 0, false],
  [2, 12, true],
  [2, 13, false],
  [3, 24, true],
])("page %i of %i posts", (page, total, expected) => {
  expect(isPastEnd({ page, total })).toBe(expected);
});

test("the first page of a list has one address", () => {
  expect(pageHref("/blog", 1)).toBe("/blog");
  expect(pageHref("/blog", 2, "pay & more")).toBe("/blog?q=pay+%26+more&page=2");
});

test("an encoded address is the one that was meant", () => {
  expect(plainSlug("%41sking")).toBe("Asking");
  expect(plainSlug("%E0%A4%A")).toBe("%E0%A4%A");
});
