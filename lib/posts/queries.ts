import { db, Prisma } from "@/lib/core/db";
import type { PageOf } from "@/lib/core/page-of";
import { asFacts, FACTS } from "./images/queries";
import { isPublic, publicSql, publicWhere } from "./public";
import { contentsOf, readingMinutes } from "./text/reading";
import { POSTS_A_PAGE } from "./schema";
import { type Found, searchPosts } from "./search";
import type { AuthorInUse, CategoryInUse, PostDetails, PostSummary } from "./types";

const SUMMARY = {
  id: true,
  illustration: true,
  slug: true,
  title: true,
  summary: true,
  publishedAt: true,
  words: true,
  author: { select: { slug: true, name: true } },
  category: { select: { slug: true, name: true } },
  image: { select: FACTS },
} as const satisfies Prisma.PostSelect;

/** Everything a page of one post needs, a draft's preview included. */
export const DETAILS = {
  ...SUMMARY,
  author: { select: { slug: true, name: true, isPerson: true, role: true, links: true } },
  bodyHtml: true,
  revisedAt: true,
} as const satisfies Prisma.PostSelect;

/** The blog's order: newest first, and among equal times by id, so that every post has its one place. */
const NEWEST_FIRST = [{ publishedAt: "desc" }, { id: "desc" }] as const satisfies Prisma.PostOrderByWithRelationInput[];

export type PostAtSlug =
  | { kind: "public"; post: PostDetails }
  /** It has another address now. */
  | { kind: "moved"; slug: string }
  /** It was public and was taken down. */
  | { kind: "gone" }
  | { kind: "missing" };

/** What there is at an address. Former addresses lead to the present one in one step; drafts are not there. */
export async function postBySlug(typed: string, now: Date): Promise<PostAtSlug> {
  const slug = typed.toLowerCase();
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return { kind: "missing" };
  const held = await db.postSlug.findUnique({
    where: { slug },
    select: { post: { select: { ...DETAILS, withdrawnAt: true } } },
  });
  if (!held) return { kind: "missing" };
  const { withdrawnAt, ...post } = held.post;
  if (withdrawnAt) return { kind: "gone" };
  if (!isPublic(held.post, now)) return { kind: "missing" };
  if (post.slug !== typed) return { kind: "moved", slug: post.slug };
  return { kind: "public", post: asDetails(post, now) };
}

export interface PostsWanted {
  q?: string;
  categoryId?: string;
  authorId?: string;
  /** From 1. */
  page: number;
}

export type PageOfPosts = PageOf<PostSummary> & Pick<Found, "match" | "excerpts">;

/** A page of public posts: newest first, or for `q` the best matches first. */
export async function postsPage({ q, categoryId, authorId, page }: PostsWanted, now: Date): Promise<PageOfPosts> {
  const skip = (page - 1) * POSTS_A_PAGE;
  if (q) {
    const { ids, ...found } = await searchPosts(q, { skip, take: POSTS_A_PAGE }, now);
    return { items: await postsInOrder(ids, now), ...found, page, pageSize: POSTS_A_PAGE };
  }
  const where = { ...publicWhere(now), categoryId, authorId };
  const [rows, total] = await Promise.all([
    db.post.findMany({ where, orderBy: NEWEST_FIRST, skip, take: POSTS_A_PAGE, select: SUMMARY }),
    db.post.count({ where }),
  ]);
  return { items: rows.flatMap(asSummary), total, match: "all", excerpts: new Map(), page, pageSize: POSTS_A_PAGE };
}

/** The newest public posts. */
export async function latestPosts(count: number, now: Date): Promise<PostSummary[]> {
  const rows = await db.post.findMany({
    where: publicWhere(now),
    orderBy: NEWEST_FIRST,
    take: count,
    select: SUMMARY,
  });
  return rows.flatMap(asSummary);
}

/** Public posts with their whole text, newest first: for a feed. */
export async function postsInFull(
  { categoryId, authorId, take }: { categoryId?: string; authorId?: string; take: number },
  now: Date,
): Promise<PostDetails[]> {
  const where = { ...publicWhere(now), categoryId, authorId };
  const rows = await db.post.findMany({ where, orderBy: NEWEST_FIRST, take, select: DETAILS });
  return rows.map((row) => asDetails(row, now));
}

/** Those of these posts that are public, in the order of the ids. */
export async function postsInOrder(ids: string[], now: Date): Promise<PostSummary[]> {
  const rows = await db.post.findMany({ where: { id: { in: ids }, ...publicWhere(now) }, select: SUMMARY });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []).flatMap(asSummary);
}

/** The categories that have something to read, in the order the editors gave them; or only the one at an address. */
export async function categoriesInUse(now: Date, slug: string | null = null): Promise<CategoryInUse[]> {
  return db.$queryRaw<CategoryInUse[]>`
    SELECT category.id, slug, name, description, counted.posts
    FROM category JOIN LATERAL (${countSql(Prisma.sql`post.category_id = category.id`, now)}) AS counted ON posts > 0
    WHERE ${slug}::text IS NULL OR slug = ${slug}
    ORDER BY position, name`;
}

export async function categoryBySlug(slug: string, now: Date): Promise<CategoryInUse | null> {
  return (await categoriesInUse(now, slug))[0] ?? null;
}

/** The authors with something to read, by name; or only the one at an address. */
export async function authorsInUse(now: Date, slug: string | null = null): Promise<AuthorInUse[]> {
  return db.$queryRaw<AuthorInUse[]>`
    SELECT author.id, slug, name, about, is_person AS "isPerson", role, links, counted.posts
    FROM author JOIN LATERAL (${countSql(Prisma.sql`post.author_id = author.id`, now)}) AS counted ON posts > 0
    WHERE ${slug}::text IS NULL OR slug = ${slug}
    ORDER BY name`;
}

export async function authorBySlug(slug: string, now: Date): Promise<AuthorInUse | null> {
  return (await authorsInUse(now, slug))[0] ?? null;
}

const countSql = (which: Prisma.Sql, now: Date) =>
  Prisma.sql`SELECT count(*)::int AS posts FROM post WHERE ${which} AND ${publicSql(now)}`;

/** The next instant at which a scheduled post comes out, which changes lists, neighbours and feeds; null when none is. */
export async function nextChangeAt(now: Date): Promise<Date | null> {
  const next = await db.post.findFirst({
    where: { publishedAt: { gt: now }, withdrawnAt: null },
    orderBy: { publishedAt: "asc" },
    select: { publishedAt: true },
  });
  return next?.publishedAt ?? null;
}

type SummaryRow = Prisma.PostGetPayload<{ select: typeof SUMMARY }>;
type DetailsRow = Prisma.PostGetPayload<{ select: typeof DETAILS }>;

function asSummary({ words, publishedAt, image, ...row }: SummaryRow): PostSummary[] {
  return publishedAt ? [{ ...row, publishedAt, minutes: readingMinutes(words), image: image && asFacts(image) }] : [];
}

/** A draft reads as if it came out now. */
export function asDetails({ publishedAt, image, ...row }: DetailsRow, now: Date): PostDetails {
  return {
    ...row,
    image: image && asFacts(image),
    publishedAt: publishedAt ?? now,
    minutes: readingMinutes(row.words),
    contents: contentsOf(row.bodyHtml),
  };
}
