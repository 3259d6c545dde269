import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanHtml, htmlToText } from "./html";

describe("HTML from outside", () => {
  test.each([
    ["scripts go, with their text", "<p>Hi<script>alert(1)</script></p>", "<p>Hi</p>"],
    ["handlers go", '<p onclick="x()" style="color:red" class="y">Hi</p>', "<p>Hi</p>"],
    ["a javascript: link loses its address", '<a href="javascript:alert(1)">x</a>', '<a rel="nofollow noopener">x</a>'],
    [
      "a link to nowhere in particular loses its address",
      '<a href="//evil.example">x</a>',
      '<a rel="nofollow noopener">x</a>',
    ],
    ["ids go, which are the page's own", '<h2 id="__next_error__">A</h2><h3 id="main">B</h3>', "<h2>A</h2><h3>B</h3>"],
    ["the page keeps its one h1", "<h1>Big</h1>", "<h2>Big</h2>"],
    ["frames, images and forms go", '<iframe src="x"></iframe><img src=x onerror=y><form><input></form>ok', "ok"],
    ["an unclosed tag is closed", "<ul><li>one", "<ul><li>one</li></ul>"],
    ["SVG and MathML tricks go", "<svg><script>alert(1)</script></svg><math><mi>x</mi></math>", "x"],
  ])("%s", (_, dirty, clean) => {
    expect(cleanHtml(dirty)).toBe(clean);
  });

  test("cleaning twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(cleanHtml(cleanHtml(text))).toBe(cleanHtml(text));
      }),
    );
  });

  test("words keep their blocks apart and their characters plain", () => {
    expect(htmlToText("<p>Pay: &pound;27,000&nbsp;a year &amp; more</p><ul><li>One</li><li>Two</li></ul>")).toBe(
      "Pay: £27,000 a year & more\nOne\nTwo",
    );
  });
});
