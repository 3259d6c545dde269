import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { emptied } from "@/tests/support/emptied";
import { aCategory, anAuthor, aPost } from "@/tests/support/posts";
import { authorBySlug, blogFront } from "./queries";

const now = new Date("2026-11-25T10:00:00Z");
const dates = [null, new Date("2026-11-01T08:00:00Z"), new Date("2026-12-01T08:00:00Z")];

type Change = { kind: "write" | "move" | "date" | "take down" | "delete" | "all"; post: number; to: number };
const changes = fc.array(
  fc.record({
    kind: fc.constantFrom<Change["kind"]>("write", "write", "move", "date", "take down", "delete", "all"),
    post: fc.nat({ max: 9 }),
    to: fc.nat({ max: 2 }),
  }),
  { minLength: 5, maxLength: 25 },
);

test("whatever happens to posts, each category and author says as many as one would count", async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (history) => {
      await emptied("post", "post_slug", "author", "category");
      const shelves = await Promise.all(
        ["a", "b", "c"].map(async (slug) => [await aCategory(slug), await anAuthor(slug)]),
      );
      for (const [n, { kind, post, to }] of history.entries()) {
        const [category, author] = shelves[to]!;
        const rows = await db.post.findMany({ orderBy: { slug: "asc" } });
        const row = rows[post % Math.max(1, rows.length)];
        if (kind === "write")
          await aPost({ slug: `p-${n}`, category: "abc"[to], author: "cab"[to], publishedAt: dates[to] });
        else if (kind === "all") await db.post.updateMany({ data: { categoryId: category!.id } });
        else if (row && kind === "delete") await db.post.delete({ where: { id: row.id } });
        else if (row)
          await db.post.update({ where: { id: row.id }, data: changed(kind, to, author!.id, category!.id) });
      }
      expect(await said()).toEqual(await counted());
    }),
    { numRuns: 12 },
  );
});

function changed(kind: Change["kind"], to: number, authorId: string, categoryId: string) {
  if (kind === "move") return { authorId, categoryId };
  // A post that was taken down had a date, and one without cannot be.
  if (kind === "date") return { publishedAt: dates[to], withdrawnAt: null };
  return { publishedAt: dates[1], withdrawnAt: to === 0 ? null : now };
}

async function said() {
  const { categories, posts } = await blogFront(now);
  const authors = await Promise.all(["a", "b", "c"].map(async (slug) => (await authorBySlug(slug, now))?.posts ?? 0));
  return { posts, authors, categories: Object.fromEntries(categories.map(({ slug, posts: of }) => [slug, of])) };
}

async function counted() {
  const where = { publishedAt: { lte: now }, withdrawnAt: null };
  const of = (slug: string) => db.post.count({ where: { ...where, category: { slug } } });
  const by = (slug: string) => db.post.count({ where: { ...where, author: { slug } } });
  const categories = await Promise.all(["a", "b", "c"].map(async (slug) => [slug, await of(slug)] as const));
  return {
    posts: await db.post.count({ where }),
    authors: await Promise.all(["a", "b", "c"].map(by)),
    categories: Object.fromEntries(categories.filter(([, posts]) => posts > 0)),
  };
}
