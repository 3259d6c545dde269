import { db, Prisma } from "@/lib/core/db";
import type { PageOf } from "@/lib/core/page-of";
import { asFacts, FACTS } from "./images/queries";
import { isPublic, publicWhere } from "./public";
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

export type PageOfPosts = PageOf<PostSummary> & Pick<Found, "match" | "excerpts">;

/**
 * A page of public posts, or of those of one shelf, newest first. `posts` is how many there are: whoever names the
 * shelf knows.
 */
export async function newestPage(
  of: { categoryId?: string; authorId?: string; posts: number; page: number },
  now: Date,
): Promise<PageOf<PostSummary>> {
  const { posts: total, page, ...shelf } = of;
  const items = await newestPosts(shelf, { skip: (page - 1) * POSTS_A_PAGE, take: POSTS_A_PAGE }, now);
  return { items, total, page, pageSize: POSTS_A_PAGE };
}

/** A page of the public posts that match best what somebody typed. */
export async function foundPage(q: string, page: number, now: Date): Promise<PageOfPosts> {
  const { ids, ...found } = await searchPosts(q, { skip: (page - 1) * POSTS_A_PAGE, take: POSTS_A_PAGE }, now);
  return { items: await postsInOrder(ids, now), ...found, page, pageSize: POSTS_A_PAGE };
}

/** The newest public posts. */
export const latestPosts = (count: number, now: Date): Promise<PostSummary[]> =>
  newestPosts({}, { skip: 0, take: count }, now);

async function newestPosts(
  shelf: { categoryId?: string; authorId?: string },
  stretch: { skip: number; take: number },
  now: Date,
): Promise<PostSummary[]> {
  const where = { ...publicWhere(now), ...shelf };
  const rows = await db.post.findMany({ where, orderBy: NEWEST_FIRST, ...stretch, select: SUMMARY });
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

/** What the pages of the blog show beside its posts. */
export interface BlogFront {
  /** The categories that have something to read, in the order the editors gave them. */
  categories: CategoryInUse[];
  /** All public posts. */
  posts: number;
  /** The next instant at which a scheduled post comes out, which changes lists, neighbours and feeds; null when none is. */
  changesAt: Date | null;
}

export async function blogFront(now: Date): Promise<BlogFront> {
  const [row] = await db.$queryRaw<{ categories: CategoryInUse[]; changesAt: Date | null }[]>`
    SELECT ${nextPostSql(now)} AS "changesAt",
      (SELECT coalesce(json_agg(used ORDER BY position, name), '[]') FROM (${categoriesSql(now)}) used) AS categories`;
  const { categories = [], changesAt = null } = row ?? {};
  return { categories, changesAt, posts: categories.reduce((sum, { posts }) => sum + posts, 0) };
}

/** The category at an address, if it has something to read. */
export async function categoryBySlug(slug: string, now: Date): Promise<CategoryInUse | null> {
  const [row] = await db.$queryRaw<CategoryInUse[]>`SELECT * FROM (${categoriesSql(now)}) used WHERE slug = ${slug}`;
  return row ?? null;
}

const categoriesSql = (now: Date) => Prisma.sql`
  SELECT category.id, slug, name, description, position, dated_posts - coming AS posts
  FROM category CROSS JOIN LATERAL (${comingSql(Prisma.sql`post.category_id = category.id`, now)}) soon
  WHERE dated_posts > coming`;

/** The author at an address, if they have something to read, and the next instant at which a scheduled post comes out. */
export async function authorBySlug(
  slug: string,
  now: Date,
): Promise<(AuthorInUse & Pick<BlogFront, "changesAt">) | null> {
  const [row] = await db.$queryRaw<(AuthorInUse & Pick<BlogFront, "changesAt">)[]>`
    SELECT author.id, slug, name, about, is_person AS "isPerson", role, links, dated_posts - coming AS posts,
      ${nextPostSql(now)} AS "changesAt"
    FROM author CROSS JOIN LATERAL (${comingSql(Prisma.sql`post.author_id = author.id`, now)}) soon
    WHERE slug = ${slug} AND dated_posts > coming`;
  return row ?? null;
}

/** Of the posts that the database has counted (`dated_posts`), how many are still to come. */
const comingSql = (which: Prisma.Sql, now: Date) =>
  Prisma.sql`SELECT count(*)::int AS coming FROM post WHERE ${which} AND published_at > ${now} AND withdrawn_at IS NULL`;

/** The next instant at which a scheduled post comes out. */
export async function nextChangeAt(now: Date): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ next: Date | null }[]>`SELECT ${nextPostSql(now)} AS next`;
  return row?.next ?? null;
}

const nextPostSql = (now: Date) =>
  Prisma.sql`(SELECT min(published_at) FROM post WHERE published_at > ${now} AND withdrawn_at IS NULL)`;

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
