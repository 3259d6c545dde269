import { describe, expect, test } from "vitest";
import { growth } from "@/lib/core/growth.fixtures";
import { checksOf } from "./checks";
import { schoolYear, sentencesOf } from "@/lib/core/text/readability";
import { outlineOf } from "./outline";

const ID = "/blog/images/0d9f3c52-7f0e-4f6e-9a55-2f1f8f0f5a10";
const good = { title: "Asking for feedback", summary: "What to ask after an interview, and how to use what you hear." };
const of = (markdown: string) => checksOf({ ...good, markdown });
const found = (markdown: string) => of(markdown).map(({ level, rule, line }) => [level, rule, line]);
const long =
  "We tell you what to do and we say so with a great many words that nobody needs or wants or even reads when there is a lot to do.";

describe("what must be put right", () => {
  test.each([
    ["nothing in a good text", "## Ask\n\nWrite to them.\n\n### How\n\nShort.", []],
    ["a picture without words", `One\n\nTwo ![](${ID})`, [["must", "picture-words", 3]]],
    ["one in a list in a quotation", `> - a\n> - ![](${ID})`, [["must", "picture-words", 2]]],
    ["a picture that says nothing on purpose is well", `Words ![decorative](${ID})`, []],
    ["a link without words", "a\n[](/jobs)", [["must", "link-empty", 2]]],
    ["a link of a silent picture", `a [![decorative](${ID})](/jobs)`, [["must", "link-empty", 1]]],
    ["a link that is no address", "a\n\n| a |\n| - |\n| b |\n| [pay](pay) |", [["must", "link-address", 6]]],
    ["a link to script", "[pay](javascript:x)", [["must", "link-address", 1]]],
    ["an empty heading", "a\n\n##\n\nb", [["must", "heading-empty", 3]]],
    ["a level left out", "## a\n\nb\n\n#### c\n\nd", [["must", "heading-order", 5]]],
    ["a level left out at the beginning", "### a\n\nb", [["must", "heading-order", 1]]],
    ["# and ## are the same level, and the way up is free", "# a\n\n### b\n\n#### c\n\n## d", []],
    ["a heading in a quotation is none", "a\n\n> #### b", []],
    ["no text", " \n", [["must", "text-empty", undefined]]],
    ["a video of elsewhere", "a\n\n::video[Film](https://v.example/1)", [["must", "video-address", 3]]],
    ["a video without words", "::video[](https://youtu.be/dQw4w9WgXcQ)", [["must", "video-words", 1]]],
    ["a button that leads nowhere", "a\n\n::action[Go](go)", [["must", "link-address", 3]]],
    ["a block that never ends", "a\n\n:::callout\nb", [["must", "block-broken", 3]]],
    ["a job that is no address", "a\n\n::job[A Job]", [["must", "block-broken", 3]]],
    ["a picture in a callout has its line", `a\n\n:::callout\nb\n\n![](${ID})\n:::`, [["must", "picture-words", 6]]],
  ])("%s", (_, markdown, expected) => expect(found(markdown).filter(([level]) => level === "must")).toEqual(expected));
});

describe("what would be better", () => {
  test.each([
    ["click here", "[Click here](/a)", [["should", "link-words", 1]]],
    ["here", "Read it [here](/a).", [["should", "link-words", 1]]],
    ["read more…", "[Read more…](/a)", [["should", "link-words", 1]]],
    ["an address as words", "See https://a.example/x", [["should", "link-words", 1]]],
    ["words that say where", "[Here is how Acas sees it](/a), [more jobs in Leeds](/b)", []],
    ["shouting", "a\n\nDO NOT FORGET this", [["should", "capitals", 3]]],
    ["short names in capitals are none", "The CIPD, the BBC and HMRC. A CV for UCAS", []],
    ["a table that names no column", "|  |  |\n| - | - |\n| a | b |", [["should", "table-header", 1]]],
    ["a long sentence", `a\n\n${long}`, [["should", "long-sentence", 3]]],
    ["a bold line for a heading", "**What to do**\n\nThis.", [["should", "bold-heading", 1]]],
    ["a bold word in a line", "**Do** this.", []],
    ["a name of a file for words", `![IMG_2034.jpg](${ID})`, [["should", "picture-words", 1]]],
    ["image of", `![Image of a desk](${ID})`, [["should", "picture-words", 1]]],
    ["a picture kept elsewhere", "a ![desk](https://a.example/a.png)", [["should", "picture-elsewhere", 1]]],
    [
      "long stretches without a heading",
      `## a\n\n${"Plain words go on. ".repeat(80)}`,
      [["should", "heading-missing", 1]],
    ],
    [
      "the same with headings",
      `${"Plain words go on. ".repeat(50)}\n\n## a\n\n${"Plain words go on. ".repeat(50)}`,
      [],
    ],
  ])("%s", (_, markdown, expected) =>
    expect(found(`${markdown}\n`).filter(([level]) => level === "should")).toEqual(expected),
  );

  test("a title and a summary that search engines would cut, or that say too little", () => {
    const rules = (title: string, summary: string) =>
      checksOf({ title, summary, markdown: "Text." }).map(({ rule }) => rule);

    expect(rules("a".repeat(60), "a".repeat(50))).toEqual([]);
    expect(rules("a".repeat(61), "a".repeat(161))).toEqual(["title-length", "summary-length"]);
    expect(rules("a", "a".repeat(49))).toEqual(["summary-length"]);
  });

  test("words as hard as a university's are said in school years, and everyday words are not", () => {
    const hard =
      "Organisational remuneration considerations necessitate comprehensive deliberation regarding multidimensional occupational classifications. ".repeat(
        12,
      );
    const easy = "We read your letter and then we ring you. You can ask us what you like. ".repeat(12);

    expect(of(hard).find(({ rule }) => rule === "reading-age")?.words).toContain("university");
    expect(of(easy).filter(({ rule }) => rule === "reading-age")).toEqual([]);
    expect(schoolYear(["Too short."])).toBeNull();
  });

  test("ten long sentences are named, and the rest counted", () => {
    const checks = of(`${long} `.repeat(14)).filter(({ rule }) => rule === "long-sentence");

    expect(checks).toHaveLength(11);
    expect(checks.at(-1)?.words ?? "").toContain("over 25 words");
  });
});

test.each([
  ["One. Two! Three?", 3],
  ["Pay is £3.50 an hour, e.g. for Mr. Smith. Then more.", 2],
  ["She said “Stop.” He did.", 2],
  ["no end", 1],
])("%s has its sentences", (text, count) => expect(sentencesOf(text)).toHaveLength(count));

test("the outline has every heading with its words and line", () => {
  expect(outlineOf("# One\n\na\n\n## *Two* [b](/c)\n\n> ## no\n\nThree\n-----\n\n##### Four")).toEqual([
    { level: 2, words: "One", line: 1 },
    { level: 2, words: "Two b", line: 5 },
    { level: 2, words: "Three", line: 9 },
    { level: 4, words: "Four", line: 12 },
  ]);
});

test.each([
  ["words", (length: number) => "word ".repeat(length / 5)],
  ["capitals", (length: number) => "WORD ".repeat(length / 5)],
  ["sentences", (length: number) => "A b. ".repeat(length / 5)],
  ["paragraphs", (length: number) => "a\n\n".repeat(length / 3)],
  ["links", (length: number) => "[a](b) ".repeat(length / 7)],
  ["lists within lists", (length: number) => "- ".repeat(length / 2)],
  ["letters", (length: number) => "a".repeat(length)],
])(
  "%s take time by their length",
  (_, textOf) => {
    expect(growth(of, textOf, 20_000)).toBeLessThan(12);
  },
  30_000,
);
