import { describe, expect, test } from "vitest";
import { postChange, postInput, RESERVED_SLUGS } from "./schema";

const good = { title: "Asking for feedback", author: "desk", category: "applying" };

describe("what an editor sends", () => {
  test("a title, an author and a category make a draft", () => {
    expect(postInput.parse(good)).toEqual({ ...good, summary: "", body: "" });
  });

  test("the address may be left to the title", () => {
    expect(postInput.parse({ ...good, slug: "  " }).slug).toBeUndefined();
    expect(postInput.parse({ ...good, slug: " Asking-Twice " }).slug).toBe("asking-twice");
  });

  test.each([
    ["without a title", { title: "  " }, "title", "Give the article a title"],
    ["with an address of other signs", { slug: "two words" }, "slug", "small letters"],
    ["with an address ending in .xml", { slug: "feed.xml" }, "slug", "small letters"],
    ["with two hyphens together", { slug: "a--b" }, "slug", "small letters"],
    ["with an address of 81 characters", { slug: "a".repeat(81) }, "slug", "80"],
    ["with a summary of 301 characters", { summary: "a".repeat(301) }, "summary", "300"],
    ["with a text of 200,001 characters", { body: "a b\n\n".repeat(40_001) }, "body", "200,000"],
    ["with a paragraph of 8,001 characters", { body: "a".repeat(8001) }, "body", "blank line"],
    ["with quotations eleven deep", { body: `${"> ".repeat(11)}a` }, "body", "ten deep"],
    ["with lists eleven deep on one line", { body: `a\n${"- ".repeat(11)}a` }, "body", "ten deep"],
  ])("is refused %s", (_, change, field, words) => {
    const { error } = postInput.safeParse({ ...good, ...change });

    expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      [field, expect.stringContaining(words)],
    ]);
  });

  test.each(RESERVED_SLUGS)("/blog/%s is the site's own", (slug) => {
    expect(postInput.safeParse({ ...good, slug }).success).toBe(false);
  });

  test("lines, rules and table rows are not taken for nesting", () => {
    const body = `Title\n${"-".repeat(40)}\n\n${"* ".repeat(3)}\n\n| ${"- | ".repeat(30)}`;
    expect(postInput.safeParse({ ...good, body }).success).toBe(true);
  });

  test("a change names the version it was made from", () => {
    expect(postChange.safeParse(good).success).toBe(false);
    expect(postChange.parse({ ...good, version: "3", showsAsUpdated: "on" })).toMatchObject({
      version: 3,
      showsAsUpdated: true,
    });
  });
});
