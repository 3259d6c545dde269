import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growth } from "@/lib/core/growth.fixtures";
import { cleanHtml } from "@/lib/core/text/html";
import { described, summaryOf } from "./from-markdown";
import { asMarkdown } from "./to-markdown";

describe("a summary is made from the text", () => {
  test("of the first sentences that fit", () => {
    const text = `We plan roads and bridges for towns in the north of England. You learn on the job. ${"And more ".repeat(12)}.`;

    expect(summaryOf(text)).toBe("We plan roads and bridges for towns in the north of England. You learn on the job.");
  });

  test("passing over headlines and lines of facts", () => {
    const text =
      "Planner | Leeds | £26,000\nSalary: £26,000 and a bonus that is paid at the end of every year.\nWe plan roads and bridges for towns all over the north of England.";

    expect(summaryOf(text)).toBe("We plan roads and bridges for towns all over the north of England.");
  });

  test("cut at a word when one sentence is too long", () => {
    const summary = summaryOf(`${"very ".repeat(60)}long.`);

    expect(summary.length).toBeLessThanOrEqual(160);
    expect(summary).toMatch(/very…$/);
  });

  test.each([
    ["one endless word", (length: number) => "a".repeat(length)],
    ["words without an end to their sentence", (length: number) => "word ".repeat(length / 5)],
    ["dots within words", (length: number) => ".a".repeat(length / 2)],
  ])("in time by its length, not by the square of it: %s", (_, textOf) => {
    expect(growth(summaryOf, textOf, 20_000)).toBeLessThan(9);
  });
});

describe("a description can be edited as Markdown", () => {
  test.each([
    "<p>One <strong>bold</strong> and <em>slanted</em> word.</p>",
    "<h2>What you do</h2>\n<ul>\n<li>Plan</li>\n<li>Draw</li>\n</ul>\n<h3>Where</h3>\n<p>In Leeds.</p>",
    "<ol>\n<li>First</li>\n<li>Second<ul>\n<li>Within</li>\n</ul>\n</li>\n</ol>",
    "<p>Line<br />after line</p>",
    '<p>See <a href="https://example.com/a?b=1&amp;c=2" rel="nofollow noopener">our page</a>.</p>',
    "<blockquote>\n<p>Said once.</p>\n</blockquote>",
    "<p>Pay &lt; £30k &amp; 2 * 3 = 6, snake_case, C# and # not a heading</p>",
    "<p># no heading</p>\n<p>1. no list</p>\n<p>- no list</p>",
    "<table><tbody><tr><td>One</td></tr></tbody></table>",
    "<p>Say<strong>it</strong>all and <strong>stop:</strong>go</p>",
  ])("%s comes back as it was", (html) => {
    expect(described(asMarkdown(html), "").descriptionHtml.replace(/\s+$/, "")).toBe(html);
  });

  test("whatever words are in it", () => {
    const words = fc
      .stringMatching(/^[\w *_#`<>&[\]()+.~\\-]{1,40}$/)
      .map((text) => text.trim())
      .filter(Boolean);
    const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    const plain = (html: string) => html.replace(/\s+/g, " ").trim();

    fc.assert(
      fc.property(words, (text) => {
        const html = `<p>${escape(text)}</p>`;
        expect(plain(described(asMarkdown(html), "").descriptionHtml)).toBe(plain(html));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["quotations", "> "],
    ["lists", "- "],
    ["both", "> - "],
  ])("and %s nested without end do not bring the page down", (_, mark) => {
    const { descriptionText } = described(`${mark.repeat(40_000 / mark.length)}Plan`, undefined);

    expect(descriptionText).toContain("Plan");
  });

  test("also when an export nested them without end", () => {
    const nested = cleanHtml("<ul><li>".repeat(5000) + "Plan");

    expect(asMarkdown(nested)).toContain("Plan");
  });

  test("and nothing dangerous comes in", () => {
    expect(
      described('<script>x()</script><p onclick="x()">Hi</p>\n\n[x](javascript:x)', "").descriptionHtml,
    ).not.toMatch(/script|onclick/);
  });
});
