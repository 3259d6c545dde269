import { expect, test } from "vitest";
import { wordsIn } from "./words-in";

test.each([
  ["", 0],
  ["Ask for **what** you [want](/jobs?q=a%20b).", 5],
  ["- it’s well-known\n- £27,000", 3],
])("%j has %i words", (text, words) => {
  expect(wordsIn(text)).toBe(words);
});
