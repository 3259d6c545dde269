import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dialled, escapeHtml, likeText, oneLine, shorten, slugify } from "./text";

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

test("what LIKE takes for a sign of its own stands for itself", () => {
  expect(likeText(String.raw`50%_\ off`)).toBe(String.raw`50\%\_\\ off`);
});

test("shortened text ends at a word and says so", () => {
  expect(shorten("A trainee role in the heart of Leeds", 20)).toBe("A trainee role in…");
  expect(shorten("Short", 20)).toBe("Short");
});

test.each([
  ["0113 496 0123", "+441134960123"],
  ["+44 (0)113 496 0123", "+441134960123"],
  ["0044 113 496 0123", "+441134960123"],
  ["(0113) 496-0123", "+441134960123"],
  ["+353 1 496 0123", "+35314960123"],
])("%s is dialled as %s", (phone, digits) => {
  expect(dialled(phone)).toBe(digits);
});
