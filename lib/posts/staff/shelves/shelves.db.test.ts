import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { drafted, editor, EDITING, emptyBlog, saved, staffOf, written } from "@/tests/support/editing";
import { aPost } from "@/tests/support/posts";
import { blogFront, postBySlug } from "../../queries";
import { authorInput, categoryInput } from "../../shelf-schema";
import { shelfMovedTo } from "../../shelves";
import { bylinesAndCategories } from "../posts";
import { restoreRevision } from "../restoring";
import { revisionAt } from "../revisions";
import { ownWorkingCopy, replaceWorkingCopy } from "../working-copies";
import { createPost } from "../writing";
import { mergeShelf, removeShelf } from "./merging";
import { shelfForStaff, shelvesForStaff } from "./reading";
import { saveShelf } from "./writing";

const now = EDITING;
const idOf = async (slug: string) => (await db.categorySlug.findUniqueOrThrow({ where: { slug } })).categoryId;
const category = (facts: object) => categoryInput.parse({ name: "First jobs", ...facts });
const changed = async (slug: string, facts: object) =>
  saveShelf(editor, "category", { id: await idOf(slug), input: category(facts) });
const merged = async (from: string, into: string) =>
  mergeShelf(editor, "category", { from: await idOf(from), into: await idOf(into) });

beforeEach(async () => {
  await emptyBlog();
  await aPost({ slug: "one", category: "tips" });
  await aPost({ slug: "two", category: "tips", publishedAt: null });
});

describe("a category", () => {
  test("is written with an address from its name, and numbered where that is or was another's", async () => {
    const made = await saveShelf(editor, "category", { id: null, input: category({ name: "Tips" }) });

    expect(made.ok && (await shelfForStaff(editor, "category", made.id, now))).toMatchObject({
      slug: "tips-2",
      posts: 0,
    });
  });

  test("is refused an address that another has or had, with a free one", async () => {
    await changed("tips", { slug: "advice" });

    expect(await changed("applying", { slug: "tips" })).toEqual({
      ok: false,
      reason: "slug-taken",
      suggestion: "tips-2",
    });
  });

  test("renamed twice: both former addresses lead to the present one in one step, and back again makes no loop", async () => {
    await changed("tips", { slug: "advice" });
    await changed("tips", { slug: "help" });
    expect(await shelfMovedTo("category", "tips", now)).toBe("help");
    expect(await shelfMovedTo("category", "advice", now)).toBe("help");

    await changed("tips", { slug: "tips" });
    expect(await shelfMovedTo("category", "tips", now)).toBeNull();
    expect(await shelfMovedTo("category", "help", now)).toBe("tips");
  });

  test("is found in capitals, and not told of when nothing in it is out", async () => {
    await aPost({ slug: "three", category: "secret", publishedAt: null });
    await changed("secret", { slug: "hidden" });

    expect(await shelfMovedTo("category", "TIPS", now)).toBe("tips");
    expect(await shelfMovedTo("category", "secret", now)).toBeNull();
    expect(await shelfMovedTo("category", "../etc", now)).toBeNull();
  });

  test("stands where its number says", async () => {
    await changed("tips", { name: "Tips", position: "1" });
    await changed("applying", { name: "Applying", position: "2" });

    expect((await shelvesForStaff(editor, "category", now))?.map(({ slug }) => slug)).toEqual(["tips", "applying"]);
  });
});

describe("merging a category into another", () => {
  test("moves its posts of every state, and leads each of its addresses there in one step", async () => {
    await changed("tips", { slug: "advice" });
    expect(await merged("tips", "applying")).toMatchObject({ ok: true, posts: 2, slug: "applying" });

    expect(await db.post.count({ where: { category: { slug: "applying" } } })).toBe(3);
    expect(await shelfMovedTo("category", "tips", now)).toBe("applying");
    expect(await shelfMovedTo("category", "advice", now)).toBe("applying");
    expect((await blogFront(now)).categories.map(({ slug }) => slug)).toEqual(["applying"]);
    expect((await bylinesAndCategories(editor))?.categories.map(({ slug }) => slug)).toEqual(["applying"]);
  });

  test("and that into a third makes no chain, and the last may take a former address as its own", async () => {
    await aPost({ slug: "four", category: "last" });
    await merged("tips", "applying");
    await merged("applying", "last");
    expect(await shelfMovedTo("category", "tips", now)).toBe("last");

    await changed("last", { slug: "tips" });
    expect(await shelfMovedTo("category", "applying", now)).toBe("tips");
    expect(await db.post.count({ where: { category: { slug: "tips" } } })).toBe(4);
  });

  test("lets earlier versions come back, under what it was merged into", async () => {
    const { id } = await drafted({ category: "tips", body: "First." });
    await saved(id, 1, { category: "tips", body: "Second." });
    await merged("tips", "applying");

    expect((await revisionAt(editor, id, 1))?.category.slug).toBe("applying");
    expect(await restoreRevision(editor, { id, version: 2, from: 1 }, now)).toMatchObject({ ok: true, as: "saved" });
    expect((await db.post.findUniqueOrThrow({ where: { id }, include: { category: true } })).category.slug).toBe(
      "applying",
    );
  });

  test("takes what is being typed and what is being saved with it", async () => {
    const { id } = await drafted({ category: "tips" });
    const fields = { title: "A", slug: "", summary: "", body: "B", author: "desk", category: "tips" };
    await replaceWorkingCopy(editor, id, { baseVersion: 1, fields }, now);
    const before = await idOf("tips");
    await merged("tips", "applying");

    expect((await ownWorkingCopy(editor, id))?.fields.category).toBe("applying");
    expect(await createPost(editor, written({ title: "New", category: "tips" }), now)).toMatchObject({ ok: true });
    await db.post.update({ where: { id }, data: { categoryId: before } });
    expect(await db.post.count({ where: { categoryId: before } })).toBe(0);
  });

  test("while posts are being saved under it leaves none behind, and nobody fails", async () => {
    const posts = await Promise.all([1, 2, 3, 4].map((n) => drafted({ title: `Post ${n}`, category: "tips" })));
    const before = await idOf("tips");
    const [, ...saves] = await Promise.all([
      merged("tips", "applying"),
      ...posts.map(({ id }) => saved(id, 1, { category: "tips", body: "Again." })),
    ]);

    expect(saves.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(await db.post.count({ where: { categoryId: before } })).toBe(0);
  });

  test("two ways at once leaves one of the two", async () => {
    const outcomes = await Promise.all([merged("tips", "applying"), merged("applying", "tips")]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await blogFront(now)).categories).toHaveLength(1);
  });

  test.each([
    ["into itself", "tips", "tips"],
    ["into one that was merged away", "applying", "gone"],
  ])("%s is refused", async (_, from, into) => {
    await aPost({ slug: "four", category: "gone" });
    const ids = { from: await idOf(from), into: await idOf(into) };
    await merged("gone", "tips");

    expect(await mergeShelf(editor, "category", ids)).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("removing a category", () => {
  test("is for one that nothing ever stood under; its address is free again", async () => {
    const made = await saveShelf(editor, "category", { id: null, input: category({ name: "Empty" }) });
    if (!made.ok) throw new Error(made.reason);

    expect(await removeShelf(editor, "category", made.id)).toBe(true);
    expect(await saveShelf(editor, "category", { id: null, input: category({ slug: "empty" }) })).toMatchObject({
      ok: true,
    });
    expect(await removeShelf(editor, "category", await idOf("tips"))).toBe(false);
  });

  test("is refused where only an earlier version of a post names it", async () => {
    const { id } = await drafted({ category: "tips" });
    await db.post.deleteMany({ where: { slug: { in: ["one", "two"] } } });
    await saved(id, 1, { category: "applying" });

    const tips = await idOf("tips");
    expect(await shelfForStaff(editor, "category", tips, now)).toMatchObject({ posts: 0, isInHistory: true });
    expect(await removeShelf(editor, "category", tips)).toBe(false);
  });
});

describe("an author", () => {
  const author = (facts: object) => authorInput.parse({ name: "Ines Ferro", ...facts });
  const authorId = async (slug: string) => (await db.authorSlug.findUniqueOrThrow({ where: { slug } })).authorId;

  test("has a page with role, text and links, and another address by which the old one leads there", async () => {
    const links = "https://ines.example/\nhttps://social.example/ines";
    const input = author({ role: "Recruiter", about: "Reads CVs.", links, isPerson: "on", slug: "ines" });
    await saveShelf(editor, "author", { id: await authorId("desk"), input });

    expect(await shelfMovedTo("author", "desk", now)).toBe("ines");
    const found = await postBySlug("one", now);
    expect(found.kind === "public" && found.post.author).toMatchObject({
      name: "Ines Ferro",
      role: "Recruiter",
      links: ["https://ines.example/", "https://social.example/ines"],
    });
  });

  test("who has left: all articles go to another, with the addresses", async () => {
    await aPost({ slug: "three", author: "leaver" });
    const ids = { from: await authorId("leaver"), into: await authorId("desk") };

    expect(await mergeShelf(editor, "author", ids)).toMatchObject({ ok: true, posts: 1 });
    expect(await shelfMovedTo("author", "leaver", now)).toBe("desk");
  });

  test.each(["javascript:alert(1)", "http://plain.example/", "//x.example", "ines.example", "https://localhost/"])(
    "has no link to %s",
    (links) => {
      expect(authorInput.safeParse({ name: "Ines", links }).success).toBe(false);
    },
  );
});

test.each(["viewer", "recruiter"] as const)("a %s changes none of them", async (role) => {
  const viewer = staffOf(role);
  const ids = { from: await idOf("tips"), into: await idOf("applying") };

  expect(await saveShelf(viewer, "category", { id: ids.from, input: category({}) })).toMatchObject({ ok: false });
  expect(await mergeShelf(viewer, "category", ids)).toMatchObject({ ok: false });
  expect(await removeShelf(viewer, "category", ids.from)).toBe(false);
  expect(await shelvesForStaff({ kind: "visitor" }, "category", now)).toBeNull();
});
