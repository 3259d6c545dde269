import { expect, test } from "vitest";
import { outlineOf, wordsIn } from "./outline";

test("the outline has the headings with their lines, and none that are code", () => {
  expect(outlineOf("# One\n\ntext\n\n## **Two** [of](/x) `them` ##\n\n```\n## not\n```\n\n#### Four\n#no")).toEqual([
    { line: 1, level: 2, words: "One" },
    { line: 5, level: 2, words: "Two of them" },
    { line: 11, level: 4, words: "Four" },
  ]);
});

test.each([
  ["", 0],
  ["Ask for **what** you [want](/jobs?q=a%20b).", 5],
  ["- it’s well-known\n- £27,000", 3],
])("%j has %i words", (text, words) => {
  expect(wordsIn(text)).toBe(words);
});
