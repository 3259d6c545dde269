import { db, Prisma } from "@/lib/core/db";
import { publicSql } from "./public";

/** Where posts stand: under a category and under an author. Both have a page, feeds, and addresses they had before. */
export type ShelfKind = "category" | "author";

/** The tables of each, and the column by which posts and former addresses point at it. */
export const SHELF_TABLES = {
  category: {
    rows: Prisma.sql`category`,
    slugs: Prisma.sql`category_slug`,
    key: Prisma.sql`category_id`,
  },
  author: {
    rows: Prisma.sql`author`,
    slugs: Prisma.sql`author_slug`,
    key: Prisma.sql`author_id`,
  },
} as const satisfies Record<ShelfKind, Record<string, Prisma.Sql>>;

/** The id of what has or had this address, or of what it was merged into. */
export async function shelfIdAt(kind: ShelfKind, slug: string, tx: Pick<typeof db, "$queryRaw"> = db) {
  const { slugs, key } = SHELF_TABLES[kind];
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT ${key} AS id FROM ${slugs} WHERE slug = ${slug}`;
  return row?.id ?? null;
}

/**
 * Where the category or author that had this address is now, in one step; null when it is at this very address, when
 * nobody had it, and when there is nothing to read there: a former address must not tell of what is not out.
 */
export async function shelfMovedTo(kind: ShelfKind, typed: string, now: Date): Promise<string | null> {
  const slug = typed.toLowerCase();
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return null;
  const { rows, slugs, key } = SHELF_TABLES[kind];
  const [row] = await db.$queryRaw<{ slug: string }[]>`
    SELECT shelf.slug FROM ${slugs} AS held JOIN ${rows} AS shelf ON shelf.id = held.${key}
    WHERE held.slug = ${slug} AND EXISTS (SELECT FROM post WHERE post.${key} = shelf.id AND ${publicSql(now)})`;
  return row && row.slug !== typed ? row.slug : null;
}
