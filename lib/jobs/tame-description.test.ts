import { expect, test } from "vitest";
import { tameDescription } from "./tame-description";

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
