import { expect, test } from "vitest";
import { growth } from "@/lib/core/growth.fixtures";
import { tameDescription } from "./tame";

test.each([
  ["a text without headings gets one", "<p>Plan things.</p>", "<h2>About this job</h2><p>Plan things.</p>"],
  [
    "a line in bold is a heading",
    "<p><strong>What you do:</strong></p><p>Plan.</p>",
    "<h2>What you do</h2><p>Plan.</p>",
  ],
  [
    "bold words within a sentence are not",
    "<h2>You</h2><p><strong>Plan</strong> things.</p>",
    "<h2>You</h2><p><strong>Plan</strong> things.</p>",
  ],
  ["headings begin under the page's own", "<h3>One</h3><h4>Two</h4>", "<h2>One</h2><h3>Two</h3>"],
  [
    "empty paragraphs go",
    "<h2>You</h2><p>&nbsp;</p><p><br /></p><p><strong> </strong></p><p>A</p>",
    "<h2>You</h2><p>A</p>",
  ],
  ["nothing at all stays short", "", "<h2>About this job</h2>"],
])("%s", (_what, html, shown) => {
  expect(tameDescription(html)).toBe(shown);
});

test("a paragraph that begins with a long run of hard spaces does not hold up the page", () => {
  const advert = `<p>${"\u00a0".repeat(60)}Ring us.</p>`;

  expect(tameDescription(advert)).toContain("Ring us.");
});

test.each([
  ["spaces behind bold words", (length: number) => `<p><strong>Plan</strong>${" ".repeat(length)}`],
  ["spaces around a colon", (length: number) => `<p><b>Plan</b>${" ".repeat(length / 2)}:${" ".repeat(length / 2)}`],
  ["an empty paragraph that never ends", (length: number) => `<p>${"&nbsp;".repeat(length / 6)}`],
  ["paragraphs that never end", (length: number) => "<p><b>".repeat(length / 6)],
])("%s take time by their length, not by its square", (_, textOf) => {
  expect(growth(tameDescription, textOf, 20_000)).toBeLessThan(9);
});

test("a hundred thousand headings are as good as two", () => {
  expect(tameDescription("<h3>A</h3>".repeat(150_000))).toMatch(/^<h2>A<\/h2><h2>A/);
});
