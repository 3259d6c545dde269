import { describe, expect, test } from "vitest";
import { rendered } from "./markdown";
import { changedAt, contentsOf, partedAtThird, readingMinutes } from "./reading";

test.each([
  [0, 1],
  [1, 1],
  [238, 1],
  [239, 2],
  [952, 4],
  [953, 5],
])("%i words take %i minutes", (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});

describe("the contents of an article", () => {
  test("are its sections, in plain words", () => {
    const { html } = rendered("## Ask & *listen*\n\na\n\n### Part\n\n## Sort <it>\n\nb\n\n## Go\n\nc");

    expect(contentsOf(html)).toEqual([
      { id: "ask-and-listen", title: "Ask & listen" },
      { id: "sort-it", title: "Sort <it>" },
      { id: "go", title: "Go" },
    ]);
  });

  test("are left out below three sections", () => {
    expect(contentsOf(rendered("## One\n\na\n\n## Two\n\nb").html)).toEqual([]);
  });

  test("leave out a heading that only looks like one", () => {
    expect(contentsOf(rendered('## One\n\n## Two\n\n```\n<h2 id="x">Three</h2>\n```').html)).toEqual([]);
  });
});

describe("the place for a block", () => {
  const section = (n: number, words = 50) => `## Part ${n}\n\n${"word ".repeat(words)}\n\n`;
  const parted = (markdown: string) => partedAtThird(rendered(markdown).html);

  test("is before the section nearest to a third, and nothing is lost", () => {
    const { html } = rendered(`Opening.\n\n${[1, 2, 3, 4, 5, 6].map((n) => section(n)).join("")}`);

    const [before, after] = partedAtThird(html);

    expect(after).toMatch(/^<h2 id="part-3">/);
    expect(before + after).toBe(html);
  });

  test("is never right after the opening", () => {
    expect(parted(`${"Opening. ".repeat(80)}\n\n${section(1)}${section(2)}`)[1]).toMatch(/^<h2 id="part-2">/);
  });

  test.each([
    ["without sections", "One.\n\nTwo."],
    ["with one", `Opening.\n\n${section(1)}`],
    ["with headings only inside a quotation", "> ## a\n\n> ## b\n\n> ## c"],
  ])("is not in an article %s", (_, markdown) => {
    expect(parted(markdown)[1]).toBe("");
  });
});

test("a revision counts when it came after the post did", () => {
  const [early, late] = [new Date("2026-11-01T08:00:00Z"), new Date("2026-11-02T08:00:00Z")];

  expect(changedAt({ publishedAt: early, revisedAt: null })).toBe(early);
  expect(changedAt({ publishedAt: early, revisedAt: late })).toBe(late);
  expect(changedAt({ publishedAt: late, revisedAt: early })).toBe(late);
});
