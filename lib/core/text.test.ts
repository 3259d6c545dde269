import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanHtml, escapeHtml, htmlToText, oneLine, shorten, slugify } from "./text";

describe("slugs", () => {
  test.each([
    ["Graduate Marketing Assistant", "graduate-marketing-assistant"],
    ["Café & Łódź – R&D", "cafe-and-lodz-r-and-d"],
    ["What's next?", "whats-next"],
    ["   ", ""],
    ["履歴書", ""],
  ])("%j becomes %j", (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test("whatever is typed, a slug is short and only small letters, digits and single hyphens", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        expect(slugify(text)).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});

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

test("control and direction characters are taken out of a line", () => {
  expect(oneLine(" Ade\u202E \r\nBcc: x@example.com\u0000 ")).toBe("Ade Bcc: x@example.com");
});

test("escaped text never opens a tag or closes an attribute", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']/);
    }),
  );
});

test("shortened text ends at a word and says so", () => {
  expect(shorten("A trainee role in the heart of Leeds", 20)).toBe("A trainee role in…");
  expect(shorten("Short", 20)).toBe("Short");
});
