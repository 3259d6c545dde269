import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aPost } from "@/tests/support/posts";
import { isPublic, publicSql, publicWhere, stateOf } from "./public";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const aMillisecond = 1;
const near = (ms: number) => new Date(now.getTime() + ms);

beforeEach(() => emptied("post", "post_slug"));

test.each([
  ["a draft", null, null, "draft"],
  ["a post that comes out a millisecond later", near(aMillisecond), null, "scheduled"],
  ["a post at the very instant it comes out", now, null, "public"],
  ["a post that has been out for long", new Date("2020-01-01"), null, "public"],
  ["a post that was taken down", near(-10), near(-5), "withdrawn"],
  ["a post that is taken down at this instant", near(-10), now, "withdrawn"],
])("%s", (_, publishedAt, withdrawnAt, state) => {
  expect(stateOf({ publishedAt, withdrawnAt, reviewAskedAt: null }, now)).toBe(state);
  expect(isPublic({ publishedAt, withdrawnAt }, now)).toBe(state === "public");
});

test("the rule in code, for Prisma and in SQL are one rule", async () => {
  const around = fc.constantFrom(-86_400_000, -1, 0, 1, 86_400_000).map(near);
  const facts = fc.record({ publishedAt: fc.option(around), withdrawn: fc.option(around) }).map((one) => ({
    publishedAt: one.publishedAt,
    withdrawnAt: one.publishedAt && one.withdrawn,
  }));
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 20 }), async (posts) => {
      round++;
      await emptied("post", "post_slug");
      const place = await aPost({ slug: "place" });
      const columns = { title: "a", bodyText: "b", authorId: place.authorId, categoryId: place.categoryId };
      await db.post.delete({ where: { id: place.id } });
      await db.post.createMany({ data: posts.map((one, n) => ({ ...one, ...columns, slug: `p-${round}-${n}` })) });

      const all = await db.post.findMany({ orderBy: { slug: "asc" } });
      const inCode = all.filter((post) => isPublic(post, now)).map(({ slug }) => slug);
      const byPrisma = await db.post.findMany({ where: publicWhere(now), orderBy: { slug: "asc" } });
      const bySql = await db.$queryRaw<{ slug: string }[]>`
        SELECT slug FROM post WHERE ${publicSql(now)} ORDER BY slug`;

      expect(byPrisma.map(({ slug }) => slug)).toEqual(inCode);
      expect(bySql.map(({ slug }) => slug)).toEqual(inCode);
    }),
    { numRuns: 25 },
  );
});

test("what was never public cannot be withdrawn, by the database's own rule", async () => {
  const refused = aPost({ slug: "draft", publishedAt: null, withdrawnAt: now });

  await expect(refused).rejects.toThrow("post_withdrawn");
});
