import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { publicSql } from "../../public";
import { SHELF_TABLES, type ShelfKind } from "../../shelves";

/** A category or an author with how much stands there. */
export interface ShelfLine {
  id: string;
  slug: string;
  name: string;
  /** Posts of every state, and those of them that are public. */
  posts: number;
  publicPosts: number;
}

export interface ShelfFacts extends ShelfLine {
  /** Addresses that lead here. */
  former: string[];
  /** Earlier versions of posts name it, so it cannot vanish; it can be merged. */
  isInHistory: boolean;
}

/** All categories in their order, or all authors by name; null for whoever may not see drafts. */
export async function shelvesForStaff(viewer: Viewer, kind: ShelfKind, now: Date): Promise<ShelfLine[] | null> {
  if (!may(viewer, "read:posts")) return null;
  const { rows, key } = SHELF_TABLES[kind];
  const lines = await db.$queryRaw<ShelfLine[]>`
    SELECT shelf.id, shelf.slug, shelf.name, count(post.id)::int AS posts,
      (count(post.id) FILTER (WHERE ${publicSql(now)}))::int AS "publicPosts"
    FROM ${rows} AS shelf LEFT JOIN post ON post.${key} = shelf.id
    WHERE shelf.merged_into_id IS NULL GROUP BY shelf.id ORDER BY shelf.name`;
  if (kind === "author") return lines;
  const order = await db.category.findMany({ orderBy: [{ position: "asc" }, { name: "asc" }], select: { id: true } });
  const byId = new Map(lines.map((one) => [one.id, one]));
  return order.flatMap(({ id }) => byId.get(id) ?? []);
}

/** One of them with what can be done to it; null when it is not there, was merged away, or is not theirs to see. */
export async function shelfForStaff(
  viewer: Viewer,
  kind: ShelfKind,
  id: string,
  now: Date,
): Promise<ShelfFacts | null> {
  if (!isUuid(id)) return null;
  const shelf = (await shelvesForStaff(viewer, kind, now))?.find((one) => one.id === id);
  if (!shelf) return null;
  const { slugs, key, rows } = SHELF_TABLES[kind];
  const former = await db.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM ${slugs} WHERE ${key} = ${id}::uuid AND slug <> ${shelf.slug} ORDER BY slug`;
  const [history] = await db.$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (SELECT FROM post_revision WHERE ${key} = ${id}::uuid)
      OR EXISTS (SELECT FROM ${rows} WHERE merged_into_id = ${id}::uuid) AS is`;
  return { ...shelf, former: former.map(({ slug }) => slug), isInHistory: history?.is ?? false };
}

/** What the form of a category holds. */
export const categoryFields = (id: string) =>
  db.category.findUnique({ where: { id }, select: { name: true, slug: true, description: true, position: true } });

/** What the form of an author holds. */
export const authorFields = (id: string) =>
  db.author.findUnique({
    where: { id },
    select: { name: true, slug: true, role: true, about: true, links: true, isPerson: true },
  });
