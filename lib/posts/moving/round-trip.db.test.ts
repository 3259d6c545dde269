import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aPhoto } from "@/tests/support/pictures";
import { aPost } from "@/tests/support/posts";
import { wxr, wxrItem } from "@/tests/support/old-sites";
import { takeImage } from "../images/taking";
import { fileOf, moved, MOVING, noBlog } from "./moving.fixtures";
import { exportForStaff, exportOfEverything } from "./ours/export";
import { readPicture } from "./ways";
import { editor, staffOf } from "@/tests/support/editing";

beforeEach(noBlog);

async function exported(): Promise<string> {
  const path = await fileOf("everything.zip", "");
  await pipeline(await exportOfEverything({ readPicture }), createWriteStream(path));
  return path;
}

/** All that is to come back, with pictures by what they were called. */
async function everything() {
  const pictures = await db.postImage.findMany({ orderBy: { originalName: "asc" } });
  const nameOf = new Map(pictures.map(({ id, originalName }) => [id, originalName]));
  const named = (text: string) =>
    text.replace(/\/blog\/images\/([\w-]+)/g, (_, id: string) => nameOf.get(id) ?? "gone");
  const posts = await db.post.findMany({
    orderBy: { slug: "asc" },
    include: {
      author: true,
      category: true,
      slugs: { orderBy: { slug: "asc" } },
      oldAddresses: { orderBy: { path: "asc" } },
    },
  });
  return {
    pictures: pictures.map(({ originalName, alt, width, height, sourceUrl }) => ({
      originalName,
      alt,
      width,
      height,
      sourceUrl,
    })),
    authors: (await db.author.findMany({ orderBy: { slug: "asc" } })).map(({ id: _, ...author }) => author),
    categories: (await db.category.findMany({ orderBy: { slug: "asc" } })).map(({ id: _, ...category }) => category),
    posts: posts.map((post) => ({
      ...[
        "id",
        "slug",
        "title",
        "summary",
        "publishedAt",
        "withdrawnAt",
        "revisedAt",
        "illustration",
        "source",
        "externalId",
        "words",
      ].map((key) => post[key as keyof typeof post]),
      text: named(post.bodyMarkdown),
      html: named(post.bodyHtml),
      image: post.imageId && nameOf.get(post.imageId),
      author: post.author.slug,
      category: post.category.slug,
      slugs: post.slugs.map(({ slug }) => slug),
      old: post.oldAddresses.map(({ path }) => path),
    })),
  };
}

async function aWholeBlog(): Promise<void> {
  const bytes = await (await aPhoto(600, 400)).jpeg().toBuffer();
  const taken = await takeImage(
    editor,
    { name: "desk.jpg", bytes, alt: "A desk", sourceUrl: "https://old.example/desk.jpg" },
    MOVING,
  );
  if (!taken.ok) throw new Error(taken.reason);
  const { src, id } = taken.image;
  await db.author.create({
    data: {
      slug: "priya",
      name: "Priya: “P”",
      about: "Writes.\n\nOften.",
      isPerson: true,
      role: "Recruiter",
      links: ["https://p.example"],
    },
  });
  await db.category.create({ data: { slug: "unused", name: "Unused", description: "Nobody", position: 3 } });
  await aPost({
    slug: "a",
    title: 'Yes: "no" # & – é',
    summary: "- [x] true",
    body: `![Here](${src} "Below")\n\n::job[planner]\n\n:::callout\nMind.\n:::\n\n---\n\ntext: |\n  x`,
    author: "priya",
  });
  await db.post.update({
    where: { slug: "a" },
    data: { slug: "b", imageId: id, illustration: "letters", revisedAt: MOVING },
  });
  await db.post.update({
    where: { slug: "b" },
    data: { oldAddresses: { create: [{ path: "/2019/a" }, { path: "/?p=3" }] } },
  });
  await aPost({ slug: "draft", publishedAt: null, title: "null", summary: "", body: "" });
  await aPost({
    slug: "later",
    publishedAt: new Date("2031-01-01T08:00:00.123Z"),
    body: "<script>x</script>\n\nzq0n0qz",
  });
  await aPost({ slug: "down", withdrawnAt: MOVING, body: "x".repeat(9000) });
  await moved(await fileOf("export.xml", wxr(wxrItem())));
}

test("an export taken into an empty database brings everything back", async () => {
  await aWholeBlog();
  const before = await everything();
  const path = await exported();
  await noBlog();

  const report = await moved(path);

  expect(report).toMatchObject({ created: 5, leftOut: 0, picturesMissing: 0, remarks: [] });
  expect(report.posts.flatMap(({ remarks }) => remarks)).toEqual([]);
  expect(await everything()).toEqual(before);
  expect(await moved(path)).toMatchObject({ created: 0, updated: 0, unchanged: 5 });
});

test("what came back from an export is not overwritten by the old site's, whose post it is", async () => {
  const old = await fileOf("export.xml", wxr(wxrItem()));
  await moved(old);
  const path = await exported();
  await noBlog();
  await moved(path);

  expect(await moved(old)).toMatchObject({ created: 0, updated: 0, kept: 1 });
});

test("an export holds one JSON of everything, revisions too", async () => {
  await moved(await fileOf("export.xml", wxr(wxrItem(), wxrItem({ id: 8, slug: "two" }))));
  const { filesOfArchive } = await import("./files/archive");
  const path = await exported();
  const files = await filesOfArchive(path, (await readFile(path)).length);

  const json = JSON.parse((await files.read("everything.json", 1e6))?.toString() ?? "") as {
    posts: { revisions: unknown[] }[];
    authors: unknown[];
  };

  expect([json.posts.length, json.authors.length, json.posts[0]?.revisions.length]).toEqual([2, 1, 1]);
  expect(files.names).toEqual(["everything.json", "insights.json", "posts/asking-twice.md", "posts/two.md"]);
  await files.close();
});

test("only staff who write posts get one", async () => {
  expect(await exportForStaff(staffOf("viewer"), { readPicture })).toBeNull();
  expect(await exportForStaff(staffOf("editor"), { readPicture })).not.toBeNull();
});
