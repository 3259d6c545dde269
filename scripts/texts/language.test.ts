import { expect, test } from "vitest";
import { languageOf, madeFrom } from "./language.mjs";
import { translationOf } from "./next.mjs";

const ROOT = process.cwd();

test.each([undefined, "", "en-GB"])("English, said or not (%s), is built as if there were no languages", (tag) => {
  expect(languageOf(ROOT, tag)).toBeNull();
  expect(translationOf(ROOT, tag)).toEqual({});
  expect(madeFrom(tag)).toEqual([]);
});

test("another language is a file, and is built anew when that changes", () => {
  expect(languageOf(ROOT, "cy")?.of("Search jobs")).toBe("Chwilio am swyddi");
  expect(languageOf(ROOT, "cy")?.of("Nobody says this")).toBeUndefined();
  expect(Object.keys(translationOf(ROOT, "cy").turbopack?.rules ?? {})).toEqual(["*.ts", "*.tsx"]);
  expect(madeFrom("cy")).toContain("locales");
});

test.each(["tlh", "../cy", "cy.json"])("a language without a file stops the start with one sentence: %s", (tag) => {
  expect(() => languageOf(ROOT, tag)).toThrow(/^SITE_LANGUAGE: /);
});
