import { createHash } from "node:crypto";
import * as z from "zod";
import { ILLUSTRATIONS } from "@/components/posts/illustrations/catalogue";
import { addDays, londonDay, wallTime } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { markStale } from "@/lib/core/stale";
import { keepOrigins } from "@/lib/posts/staff/revisions";
import { writtenColumns } from "@/lib/posts/staff/written";
import { contentFiles, contentList } from "./front-matter";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const author = z.strictObject({ slug, name: z.string(), about: z.string() });
const category = z.strictObject({ slug, name: z.string(), description: z.string() });
const post = z.strictObject({
  title: z.string().max(140),
  category: slug,
  author: slug,
  publishedDaysAgo: z.int().min(0),
  summary: z.string().min(1).max(300),
});

/**
 * Puts the sample articles in, as if each had come out at eight in the morning so many days ago. What is there already,
 * under whatever address, stays as it is. Answers how many were new.
 */
export async function seedPosts(now: Date): Promise<number> {
  const [authors, categories, posts] = await Promise.all([
    contentList("authors.yaml", z.array(author)),
    contentList("categories.yaml", z.array(category)),
    contentFiles("posts", post),
  ]);
  return db.$transaction(async (tx) => {
    // What staff renamed or merged has its first address still, and is not put in again.
    const [knownAuthors, knownCategories] = [await authorIds(tx), await categoryIds(tx)];
    await tx.author.createMany({ data: authors.filter((one) => !knownAuthors.has(one.slug)), skipDuplicates: true });
    await tx.category.createMany({
      data: categories.map((one, position) => ({ ...one, position })).filter((one) => !knownCategories.has(one.slug)),
      skipDuplicates: true,
    });
    const [bylines, shelves] = [await authorIds(tx), await categoryIds(tx)];
    const rows = posts.map(({ slug, facts, body }) => ({
      id: sampleId(slug),
      slug,
      authorId: known(bylines, facts.author, slug),
      categoryId: known(shelves, facts.category, slug),
      illustration: ILLUSTRATIONS.has(slug) ? slug : null,
      publishedAt: wallTime(addDays(londonDay(now), -facts.publishedDaysAgo), 8, 0),
      createdAt: now,
      updatedAt: now,
      ...writtenColumns({ ...facts, body }),
    }));
    const { count } = await tx.post.createMany({ data: rows, skipDuplicates: true });
    await keepOrigins(
      tx,
      rows.map(({ id }) => id),
    );
    if (count > 0) await markStale(tx, "posts");
    return count;
  });
}

const authorIds = async (tx: Tx) =>
  new Map((await tx.authorSlug.findMany()).map(({ slug, authorId }) => [slug, authorId]));

const categoryIds = async (tx: Tx) =>
  new Map((await tx.categorySlug.findMany()).map(({ slug, categoryId }) => [slug, categoryId]));

/** The same everywhere, so that a sample post looks the same everywhere: a drawing may be made from its id. */
function sampleId(slug: string): string {
  const hex = createHash("sha256").update(`sample post ${slug}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

function known(ids: Map<string, string>, slug: string, file: string): string {
  const id = ids.get(slug);
  if (!id) throw new Error(`posts/${file}.md names ${slug}, which is not in its list`);
  return id;
}
