import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { ghost } from "@/tests/support/old-sites";
import { fileOf, moved, noBlog, postAt } from "./moving.fixtures";

beforeEach(noBlog);

const move = async (...posts: Record<string, unknown>[]) => moved(await fileOf("ghost.json", ghost(posts)));
const HTML = { slug: "asking", title: "Asking", html: "<p>Ask <em>twice</em>.</p>", custom_excerpt: "Why." };

const text = (words: string, format = 0) => ({ type: "extended-text", text: words, format });
const lexical = (...children: unknown[]) => JSON.stringify({ root: { type: "root", children } });

test("a post of Ghost comes with its author, primary tag, date and address, and a second time nothing changes", async () => {
  const path = await fileOf("ghost.json", ghost([HTML]));

  expect(await moved(path)).toMatchObject({ created: 1 });
  expect(await postAt("asking")).toMatchObject({
    title: "Asking",
    summary: "Why.",
    bodyMarkdown: "Ask _twice_.",
    publishedAt: new Date("2021-03-04T09:30:00Z"),
    source: "ghost",
    externalId: "uuid-0",
    author: { name: "Priya Shah", isPerson: true },
    category: { slug: "interviews", description: "In the room." },
    oldAddresses: [{ path: "/asking" }],
  });
  expect(await moved(path)).toMatchObject({ created: 0, unchanged: 1 });
});

test.each([
  ["status draft", { status: "draft" }, null],
  ["status sent", { status: "sent" }, "It was sent as an email only: it is a draft here"],
  ["for members", { visibility: "members" }, "It was for members of the old site only: it is a draft here"],
  ["without a date", { published_at: null }, "Its date is none, so it is a draft: no date"],
])("a post %s is a draft", async (_, facts, remark) => {
  const report = await move({ ...HTML, ...facts });

  expect((await postAt("asking")).publishedAt).toBeNull();
  expect(report.posts[0]?.remarks).toEqual(remark ? [remark] : []);
});

test("two authors of a post: the first stands above it and the other is told of", async () => {
  const more = {
    users: [
      { id: "u1", slug: "priya", name: "Priya Shah" },
      { id: "u2", slug: "tom", name: "Tom Reed" },
    ],
    posts_authors: [
      { post_id: "p0", author_id: "u2", sort_order: 0 },
      { post_id: "p0", author_id: "u1", sort_order: 1 },
    ],
  };
  const report = await moved(await fileOf("ghost.json", ghost([HTML], more)));

  expect((await postAt("asking")).author.name).toBe("Tom Reed");
  expect(report.posts[0]?.remarks).toContain("It has one author here; these wrote it too: Priya Shah");
});

describe("where no HTML was made", () => {
  test.each([
    ["a paragraph", [{ type: "paragraph", children: [text("Ask "), text("twice", 1), text(".")] }], "Ask **twice**."],
    ["a heading", [{ type: "extended-heading", tag: "h2", children: [text("Ask")] }], "## Ask"],
    [
      "a list",
      [
        {
          type: "list",
          listType: "bullet",
          children: [
            { type: "listitem", children: [text("One")] },
            { type: "listitem", children: [text("Two")] },
          ],
        },
      ],
      "- One\n- Two",
    ],
    [
      "a link",
      [{ type: "paragraph", children: [{ type: "link", url: "https://www.gov.uk/", children: [text("the rules")] }] }],
      "[the rules](https://www.gov.uk/)",
    ],
    ["a quotation", [{ type: "extended-quote", children: [text("Ask.")] }], "> Ask."],
    [
      "a line",
      [
        { type: "paragraph", children: [text("One")] },
        { type: "horizontalrule" },
        { type: "paragraph", children: [text("Two")] },
      ],
      "One\n\n---\n\nTwo",
    ],
    [
      "a video",
      [{ type: "embed", url: "https://www.youtube.com/watch?v=abcdefghijk", metadata: { title: "How to ask" } }],
      "::video[How to ask](https://www.youtube.com/watch?v=abcdefghijk)",
    ],
    [
      "a bookmark",
      [{ type: "bookmark", url: "https://www.gov.uk/", metadata: { title: "Rules" } }],
      "[Rules](https://www.gov.uk/)",
    ],
    [
      "a button",
      [{ type: "button", buttonText: "Book", buttonUrl: "https://old.example/book" }],
      "::action[Book](https://old.example/book)",
    ],
    ["Markdown", [{ type: "markdown", markdown: "Ask *once*." }], "Ask *once*."],
    ["HTML", [{ type: "html", html: "<p>Ask <b>now</b>.</p>" }], "Ask **now**."],
    [
      "a picture that cannot be had",
      [{ type: "image", src: "https://old.example/a.png", alt: "A desk" }],
      "[A desk](https://old.example/a.png)",
    ],
  ])("%s of Lexical is Markdown", async (_, children, markdown) => {
    await move({ slug: "asking", title: "Asking", lexical: lexical(...children) });

    expect((await postAt("asking")).bodyMarkdown).toBe(markdown);
  });

  test("a text of Mobiledoc is Markdown", async () => {
    const document = {
      version: "0.3.1",
      atoms: [["soft-return", "", {}]],
      cards: [
        ["hr", {}],
        ["image", { src: "https://old.example/a.png", alt: "A desk" }],
        ["markdown", { markdown: "*End*" }],
      ],
      markups: [["strong"], ["a", ["href", "https://www.gov.uk/"]]],
      sections: [
        [1, "h2", [[0, [], 0, "Ask"]]],
        [
          1,
          "p",
          [
            [0, [], 0, "Ask "],
            [0, [0], 1, "twice"],
            [0, [], 0, " "],
            [0, [1], 1, "here"],
          ],
        ],
        [3, "ul", [[[0, [], 0, "One"]], [[0, [], 0, "Two"]]]],
        [10, 0],
        [10, 1],
        [10, 2],
      ],
    };
    await move({ slug: "asking", title: "Asking", mobiledoc: JSON.stringify(document) });

    expect((await postAt("asking")).bodyMarkdown).toBe(
      "## Ask\n\nAsk **twice** [here](https://www.gov.uk/)\n\n- One\n- Two\n\n---\n\n[A desk](https://old.example/a.png)\n\n*End*",
    );
  });

  test.each([
    ["that is no JSON", "{"],
    ["of nothing", "null"],
    ["nested 10,000 deep", `{"root":${'{"type":"list","children":['.repeat(10_000)}${text2()}${"]}".repeat(10_000)}}`],
  ])("a text %s loses no post and takes no time", async (_, json) => {
    const begun = performance.now();
    const report = await move({ slug: "asking", title: "Asking", lexical: json });

    expect(report.created).toBe(1);
    expect(report.posts[0]?.remarks.length).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

function text2(): string {
  return JSON.stringify({ type: "text", text: "deep words" });
}

test.each([
  ["cut off", '{"db":[{"data":{"posts":[{"id"', "The file is no JSON"],
  ["without posts", '{"db":[{"data":{"users":[]}}]}', "no export of Ghost"],
  ["a list", "[]", "no export of Ghost"],
])("an export that is %s is refused in words", async (_, json, words) => {
  await expect(async () => moved(await fileOf("ghost.json", json))).rejects.toThrow(words);
});

test("rows that are no posts, pages and a second post of one number are told of", async () => {
  const rows = [
    HTML,
    { ...HTML, uuid: "uuid-0", title: "Again" },
    { ...HTML, type: "page", uuid: "x", title: "About" },
  ];
  const file = JSON.parse(ghost(rows)) as { db: { data: { posts: unknown[] } }[] };
  file.db[0]!.data.posts.push("nothing", null, { id: [] });
  const report = await moved(await fileOf("ghost.json", JSON.stringify(file)));

  expect(report).toMatchObject({ created: 1, leftOut: 5 });
  expect(await db.post.count()).toBe(1);
});
