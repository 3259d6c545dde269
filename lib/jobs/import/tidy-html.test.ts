import { describe, expect, test } from "vitest";
import { tidyDescription } from "./tidy-html";

const tidy = (html: string, title = "Planner") => tidyDescription(html, title);

describe("the description of an export becomes text a person can read", () => {
  test.each([
    ["blocks without a meaning are paragraphs", "<div>One</div><div>Two</div>", "<p>One</p>\n<p>Two</p>"],
    ["empty paragraphs go", "<p>One</p><p><br /></p><p>&nbsp;</p><p>Two</p>", "<p>One</p>\n<p>Two</p>"],
    ["paragraphs within paragraphs are put straight", "<p>One<p>Two</p></p>", "<p>One</p>\n<p>Two</p>"],
    ["a line's end ends a paragraph", "One<br><br>Two", "<p>One</p>\n<p>Two</p>"],
    ["words outside any block are a paragraph", "One <ul><li>Two</li></ul>", "<p>One</p>\n<ul><li>Two</li></ul>"],
    [
      "a paragraph within an entry is only its words",
      "<ul> <li> <p>One</p> </li><li></li></ul>",
      "<ul><li>One</li></ul>",
    ],
    ["styles and classes go", '<p style="color:red" class="MsoNormal"><span>One</span></p>', "<p>One</p>"],
    ["marks of Word go", "<!--[if gte mso 9]><xml>x</xml><![endif]--><p>One<o:p></o:p></p>", "<p>One</p>"],
    ["scripts and styles go with what is in them", "<style>p{}</style><script>x()</script><p>One</p>", "<p>One</p>"],
    ["entities are letters", "<p>&#163;26,000 &#43; a day&rsquo;s leave</p>", "<p>£26,000 + a day’s leave</p>"],
    ["emphasis around nothing is nothing", "<p>One <strong> </strong>two</p>", "<p>One two</p>"],
  ])("%s", (_, html, expected) => {
    expect(tidy(html).replace(/ {2,}/g, " ")).toBe(expected);
  });
});

describe("headings", () => {
  test("are lines that are only bold and head something", () => {
    expect(tidy("<p><strong>What you do:</strong></p><p>Plan.</p>")).toBe("<h2>What you do</h2>\n<p>Plan.</p>");
  });

  test.each([
    ["bold sentences", "<p><strong>Apply today, it closes soon.</strong></p><p>Plan.</p>"],
    ["a bold line of facts", "<p><strong>Planner | Leeds | £26,000</strong></p><p>Plan.</p>"],
    ["a bold line that nothing follows", "<p>Plan.</p><p><strong>Good luck</strong></p>"],
    ["words that are partly bold", "<p><strong>Pay:</strong> £26,000</p><p>Plan.</p>"],
  ])("are not %s", (_, html) => {
    expect(tidy(html)).not.toContain("<h2>");
  });

  test("that repeat the title are left out", () => {
    expect(tidy("<p><strong>PLANNER</strong></p><p>Plan.</p>")).toBe("<p>Plan.</p>");
  });
});

test("lines that begin with a bullet are a list", () => {
  expect(tidy("<p>You get:<br>• leave<br>- lunch<br>* a desk</p><p>Ask us.</p>")).toBe(
    "<p>You get:</p>\n<ul><li>leave</li>\n<li>lunch</li>\n<li>a desk</li></ul>\n<p>Ask us.</p>",
  );
});

test("two bold lines that lost the break between them are two headings, and a name in two halves stays one", () => {
  expect(tidy("<strong>Key Responsibilities</strong><strong>Planning</strong> <ul><li>Plan</li></ul>")).toBe(
    "<p><strong>Key Responsibilities</strong></p>\n<h2>Planning</h2>\n<ul><li>Plan</li></ul>",
  );
  expect(tidy("<p><strong>Next</strong><strong>Energy</strong></p><p>One</p>")).toBe("<h2>NextEnergy</h2>\n<p>One</p>");
});

test("plain text keeps its lines, and signs that look like tags", () => {
  expect(tidy("One & two\r\n\r\nPay < £30k\n- leave")).toBe(
    "<p>One &amp; two</p>\n<p>Pay &lt; £30k</p>\n<ul><li>leave</li></ul>",
  );
});

test("lists and tables stay whole, and a list within an entry does not run into its words", () => {
  const table = "<table><tbody><tr><td>One</td></tr></tbody></table>";

  expect(tidy(`<ul><li>One<ul><li>Two</li></ul></li></ul>${table}`)).toBe(
    `<ul><li>One\n<ul><li>Two</li></ul></li></ul>\n${table}`,
  );
});

test("nothing is nothing", () => {
  expect(tidy(" <p> </p> ")).toBe("");
});

test("a long run of blanks takes no time", () => {
  const started = performance.now();

  tidy(`<ul><li>${"\u00a0".repeat(20_000)}x</li></ul><p>${" &nbsp;".repeat(20_000)}x</p>`);

  expect(performance.now() - started).toBeLessThan(5000);
});
