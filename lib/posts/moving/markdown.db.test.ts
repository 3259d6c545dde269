import { beforeEach, describe, expect, test } from "vitest";
import { aPhoto } from "@/tests/support/pictures";
import { folderOf, moved, noBlog, postAt } from "./moving.fixtures";

beforeEach(noBlog);

const moveFiles = async (files: Record<string, string | Buffer>) => moved(await folderOf(files));
const file = (facts: string, body = "Ask.") => `---\n${facts}\n---\n\n${body}\n`;

test("a file of Hugo comes with its facts, its picture and its former addresses", async () => {
  const photo = await (await aPhoto(600, 400)).jpeg().toBuffer();
  const report = await moveFiles({
    "content/posts/asking/index.md": file(
      'title: "Asking twice"\ndate: 2019-05-12T10:00:00+01:00\ncategories: [Applying, News]\ntags: [cv]\nauthor: Priya Shah\nsummary: Why.\naliases: [/old/asking/, "/2018/ask"]\ncover:\n  image: desk.jpg',
      'Look:\n\n![A desk](desk.jpg "Where we sit")\n\n{{< youtube abcdefghijk >}}\n\n{{< chart id="3" >}}',
    ),
    "content/posts/asking/desk.jpg": photo,
    "content/_index.md": file("title: All posts"),
  });

  expect(report).toMatchObject({ created: 1, leftOut: 1, pictures: 1, picturesMissing: 0 });
  const post = await postAt("asking");
  expect(post).toMatchObject({
    title: "Asking twice",
    summary: "Why.",
    publishedAt: new Date("2019-05-12T09:00:00Z"),
    author: { slug: "priya-shah" },
    category: { slug: "applying" },
    bodyMarkdown: `Look:\n\n![A desk](/blog/images/${post.imageId} "Where we sit")\n\n::video[Video](https://www.youtube.com/watch?v=abcdefghijk)`,
  });
  expect(post.oldAddresses.map(({ path }) => path)).toEqual(["/2018/ask", "/old/asking"]);
  expect(report.posts.find(({ slug }) => slug)?.remarks).toEqual([
    "A shortcode was left out: chart",
    "It was in other categories too: News",
    "Tags were left out: cv",
  ]);
});

test("a file of Jekyll has its date in its name, and its usual address leads to it", async () => {
  await moveFiles({
    "_posts/2019-07-01-asking-twice.md": file("title: Asking\nredirect_from: /ask/", "# Asking\n\nAsk."),
  });

  const post = await postAt("asking-twice");
  expect(post).toMatchObject({ title: "Asking", bodyMarkdown: "Ask.", publishedAt: new Date("2019-06-30T23:00:00Z") });
  expect(post.oldAddresses.map(({ path }) => path)).toEqual([
    "/2019/07/01/asking-twice",
    "/2019/07/01/asking-twice.html",
    "/ask",
  ]);
});

test("a file of Astro with HTML in it comes as text", async () => {
  await moveFiles({
    "src/content/blog/asking.mdx": file(
      "title: Asking\npubDate: 2019-01-02\ndescription: Why.",
      'import Chart from "../chart.astro";\n\n<p>Ask <b>twice</b>.</p>\n\n| a | b |\n| - | - |\n| 1 | 2 |',
    ),
  });

  expect(await postAt("asking")).toMatchObject({
    summary: "Why.",
    bodyMarkdown: expect.stringContaining("Ask **twice**.") as string,
  });
});

describe("facts", () => {
  test.each([
    ["draft: true", null],
    ["published: false", null],
    ["date: 2019-05-12", "2019-05-11T23:00:00.000Z"],
    ["date: 2019-05-12 10:00:00 +0200", "2019-05-12T08:00:00.000Z"],
    ["date: 2019-03-31 01:30", "2019-03-31T01:00:00.000Z"],
    ["date: never", null],
    ["date: 12019-05-12", null],
  ])("%s", async (fact, published) => {
    await moveFiles({
      "asking.md": file(`title: Asking\n${fact.includes("date") ? fact : `date: 2019-05-12\n${fact}`}`),
    });

    expect((await postAt("asking")).publishedAt?.toISOString() ?? null).toBe(published);
  });

  test("in TOML are read too", async () => {
    await moveFiles({ "asking.md": '+++\ntitle = "Asking"\ndate = 2019-05-12T10:00:00Z\n+++\nAsk.' });

    expect(await postAt("asking")).toMatchObject({ publishedAt: new Date("2019-05-12T10:00:00Z") });
  });

  test.each([
    ["never end", "---\ntitle: Asking\n", "have no end"],
    ["are no YAML", "---\ntitle: [\n---\nAsk.", "are no YAML"],
    ["are a list", "---\n- a\n---\nAsk.", "no list of names and values"],
    ["stand for each other", `---\na: &a [1]\nb: [*a,*a]\nc: *a\n---\nAsk.`, "are no YAML"],
    ["are nested 10,000 deep", `---\na: ${"[".repeat(10_000)}\n---\nAsk.`, "are no YAML"],
    ["are very long", `---\na: ${"x".repeat(70_000)}\n---\nAsk.`, "far too long"],
  ])("that %s leave out their file alone", async (_, source, why) => {
    const begun = performance.now();
    const report = await moveFiles({ "bad.md": source, "good.md": file("title: Good\ndate: 2019-05-12") });

    expect(report).toMatchObject({ created: 1, leftOut: 1 });
    expect(report.posts.find(({ slug }) => !slug)?.remarks[0]).toContain(why);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

test("code in a text stays as it is, with what looks like a picture or HTML in it", async () => {
  const body = "Look:\n\n```html\n<b>![x](y.png)</b> {{< youtube abcdefghijk >}}\n```\n\nAnd `<i>![x](y.png)</i>`.";
  await moveFiles({ "asking.md": file("title: Asking\ndate: 2019-05-12", body) });

  expect((await postAt("asking")).bodyMarkdown).toBe(body);
});
