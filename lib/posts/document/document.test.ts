import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rendered } from "../text/markdown";
import { type DocumentMark, type DocumentNode, paragraph, tidied } from "./nodes";
import { documentOf } from "./read";
import { markdownOf } from "./write";

const folder = "prisma/content/posts";
const articles = readdirSync(folder).map((name): [string, string] => [
  name,
  readFileSync(`${folder}/${name}`, "utf8")
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .trim(),
]);

/** What readers see, however its line ends and blanks are written. */
const seen = (markdown: string) =>
  rendered(markdown)
    .html.replace(/\s+/g, " ")
    .replace(/(<li>|>) (?=<|\S)/g, "$1")
    .replace(/<li><p>((?:(?!<\/?p>).)*)<\/p><\/li>/g, "<li>$1</li>");

describe("an article of the house", () => {
  test.each(articles)("%s is the same for readers after the editor has written all of it anew", (_, text) => {
    const once = markdownOf(documentOf(text).blocks);
    expect(seen(once)).toBe(seen(text));
    expect(markdownOf(documentOf(once).blocks)).toBe(once);
  });

  test.each(articles)("%s is letter by letter the same where nobody typed", (_, text) => {
    const { blocks, raws } = documentOf(text);
    expect(markdownOf(blocks, (_, index) => raws[index])).toBe(text.replace(/\n{3,}/g, "\n\n"));
  });
});

const picture = "/blog/images/0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b";

test.each([
  ["every kind of heading", "# One\n\n## Two\n\n### Three\n\n###### Six\n\nOld\n===\n\nOlder\n---"],
  ["marks within marks", "*a **b** c* and **a *b*** and ***both*** ~~gone~~ `code` **`bold code`**"],
  [
    "links",
    '[a](/b) **[a](/b)** [a *b*](</c d> "t") <https://example.org> https://example.org www.example.org a@example.org',
  ],
  ["links that lead nowhere", "[a](javascript:x) [b][nothing] [c]"],
  ["references", "[a][x] and [x]\n\n[x]: /blog"],
  ["lists", "- a\n- b\n  - c\n    1. d\n\n* e\n\n3. f\n4. g\n\n1) h"],
  ["lists set apart", "- a\n\n  more\n- b\n\n  ```\n  code\n  ```\n\n  > said"],
  ["an entry without words", "-\n- b\n- > said\n- # heading"],
  ["tasks", "- [ ] a\n- [x] b"],
  ["quotations", "> a\n> b\n>\n> - c\n\n> another"],
  ["tables", "|  | b |\n| --- | :-: |\n| a \\| b | `x` **y** |\n| c |  |"],
  ["code", "```js\na < b\n```\n\n    set in\n\n~~~\n```\n~~~"],
  ["breaks", "a  \nb\\\nc\nd"],
  ["lines", "a\n\n---\n\n***"],
  ["signs that mean nothing", "1\\. a\n\n\\# b\n\n\\- c\n\n2 * 3 * 4 and snake_case and 5 < 6 & 7 &amp;amp; &pound;"],
  ["HTML that is shown as text", "<div>a</div>\n\nb <b>c</b> <!-- d -->"],
  [
    "pictures",
    `![A desk](${picture} "Words & more")\n\n![decorative](${picture})\n\nIn a ![line](${picture}) of words ![](x)`,
  ],
  [
    "blocks of the house",
    ":::callout\nAsk **twice**.\n\n- a\n:::\n\n::video[What it \\[shows\\]](https://youtu.be/aaaaaaaaaaa)\n\n::job[planner-leeds]\n\n::alert[q=marketing&place=Leeds]\n\n::alert\n\n::action[Book a call](/strategy-call)",
  ],
  ["brackets within a link", "[&#91;&#93;()a](/jobs)a\n\n| a |\n| --- |\n| [a&#91;&#93;() b](/jobs) |"],
  ["a word with a stroke between two slanted ones", "**_a_&#97;\\_&#97;_=_**&#97;"],
  ["blocks of the house within others", "> ::job[planner-leeds]\n\n- ::alert\n- a\n\n  ::action[Go](/jobs)"],
  ["nothing", ""],
])("%s: the same for readers once written anew, and settled after once", (_, text) => {
  const once = markdownOf(documentOf(text).blocks);
  expect(seen(once)).toBe(seen(text));
  expect(markdownOf(documentOf(once).blocks)).toBe(once);
});

describe("a document", () => {
  const signs = fc.constantFrom(
    ..."a,b,ask, ,.,*,**,_,__,`,~~,[,],(,),<,>,&,&amp;,&#163;,!,|,\\,#,-,1.,:::,::,http://x.y,www.z,a@b.c,“,”,é,=".split(
      ",",
    ),
  );
  const words = fc.array(signs, { minLength: 1, maxLength: 8 }).map((all) => all.join("").replace(/\s+/g, " "));
  const mark: fc.Arbitrary<DocumentMark> = fc.oneof(
    fc.constantFrom<DocumentMark>({ type: "bold" }, { type: "italic" }),
    fc
      .constantFrom("/jobs", "https://example.org/a_b(c)", "#x")
      .map((href) => ({ type: "link" as const, attrs: { href } })),
  );
  const marks = fc.uniqueArray(mark, { maxLength: 2, selector: ({ type }) => type });
  const piece: fc.Arbitrary<DocumentNode> = fc
    .tuple(words, marks)
    .map(([text, marks]) => (marks.length > 0 ? { type: "text", text, marks } : { type: "text", text }));
  const line = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => tidied(pieces));
  const lineBlock = line.map(paragraph);
  const heading = fc.tuple(line, fc.constantFrom(2, 3, 4)).map(([content, level]): DocumentNode => ({
    type: "heading",
    attrs: { level },
    content,
  }));
  const list = fc
    .tuple(fc.constantFrom("bulletList", "orderedList"), fc.array(lineBlock, { minLength: 1, maxLength: 3 }))
    .map(([type, items]): DocumentNode => {
      const content = items.map((item): DocumentNode => ({ type: "listItem", content: [item] }));
      return type === "bulletList" ? { type, content } : { type, attrs: { start: 1 }, content };
    });
  const quote = fc
    .array(fc.oneof(lineBlock, list), { minLength: 1, maxLength: 2 })
    .map((content): DocumentNode => ({ type: "blockquote", content }));
  const cell = (type: string) => lineBlock.map((block): DocumentNode => ({ type, content: [block] }));
  const row = (type: string) =>
    fc.tuple(cell(type), cell(type)).map((content): DocumentNode => ({ type: "tableRow", content }));
  const table = fc
    .tuple(row("tableHeader"), row("tableCell"))
    .map((content): DocumentNode => ({ type: "table", content }));
  const blocks = fc.array(fc.oneof(lineBlock, heading, list, quote, table), { minLength: 1, maxLength: 4 });

  test("says the same words with the same marks when it is read again, whatever is in it", () => {
    fc.assert(
      fc.property(blocks, (document) => {
        const text = markdownOf(document);
        const again = documentOf(text).blocks;
        expect(letters(again)).toEqual(letters(document));
        // A sign that was needed beside another may go once that one has: then it is settled.
        const settled = markdownOf(again);
        expect(markdownOf(documentOf(settled).blocks)).toBe(settled);
      }),
      { numRuns: 400 },
    );
  });

  /** Every letter with its marks and the kind of block it stands in. */
  function letters(nodes: DocumentNode[], place = ""): string[] {
    return nodes.flatMap(({ type, attrs, text, marks = [], content = [] }) => {
      if (type !== "text") return letters(content, `${place}${type}${attrs?.level ?? ""}/`);
      const names = marks.map((mark) => `${mark.type}${mark.attrs?.href ?? ""}`).sort();
      return [...(text ?? "").replace(/\s/g, "")].map((letter) => `${place}${letter} ${names.join(" ")}`);
    });
  }
});
