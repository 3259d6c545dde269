import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { PageOf } from "@/lib/core/page-of";
import type { Byline, CategoryLink } from "../types";
import { wordsChanged } from "@/lib/core/text/difference";

const PAGE_SIZE = 20;

/** With what it was merged into since, under which the text would stand now. */
const STANDING = { slug: true, name: true, mergedInto: { select: { slug: true, name: true } } } as const;

const ROW = {
  version: true,
  title: true,
  slug: true,
  summary: true,
  bodyMarkdown: true,
  author: { select: STANDING },
  category: { select: STANDING },
  savedAt: true,
  savedBy: { select: { person: { select: { name: true } } } },
} as const satisfies Prisma.PostRevisionSelect;

/** A post as it was saved once. */
export interface Revision {
  version: number;
  title: string;
  slug: string;
  summary: string;
  bodyMarkdown: string;
  author: Byline;
  category: CategoryLink;
  savedAt: Date;
  /** Null where a program did, and where the person has been erased. */
  savedBy: string | null;
}

export interface RevisionLine extends Revision {
  /** Words that this save brought and took, against the one before it. */
  added: number;
  removed: number;
}

interface Saved {
  postId: string;
  version: number;
  savedById: string | null;
  savedAt: Date;
}

/** Writes down how a post stands now, in the transaction that saved it. */
export async function keepRevision(tx: Tx, { postId, version, savedById, savedAt }: Saved): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO post_revision (post_id, version, title, slug, summary, body_markdown, author_id, category_id, saved_by, saved_at)
    SELECT id, ${version}, title, slug, summary, body_markdown, author_id, category_id, ${savedById}::uuid, ${savedAt}
    FROM post WHERE id = ${postId}::uuid`;
}

/** A text as it was saved, for a post that goes on saying what it said before. */
export interface SavedText {
  title: string;
  slug: string;
  summary: string;
  bodyMarkdown: string;
  authorId: string;
  categoryId: string;
}

/** Writes down a save that the post itself does not show yet. */
export async function keepWaiting(tx: Tx, saved: Saved, text: SavedText): Promise<void> {
  const { title, slug, summary, bodyMarkdown, authorId, categoryId } = text;
  await tx.postRevision.create({
    data: { ...saved, title, slug, summary, bodyMarkdown, authorId, categoryId },
    select: { version: true },
  });
}

/** Keeps how posts stand of which nothing has been kept yet: they were seeded or filled in. */
export async function keepOrigins(tx: Tx, postIds: string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO post_revision (post_id, version, title, slug, summary, body_markdown, author_id, category_id, saved_at)
    SELECT id, version, title, slug, summary, body_markdown, author_id, category_id, updated_at
    FROM post WHERE id = ANY (${postIds}::uuid[]) AND NOT EXISTS (SELECT 1 FROM post_revision WHERE post_id = post.id)`;
}

/** The newest save, with what it points at by name and by id; null where there is none. */
export async function latestRevision(tx: Tx, postId: string): Promise<(Revision & SavedText) | null> {
  const row = await tx.postRevision.findFirst({
    where: { postId },
    orderBy: { version: "desc" },
    select: { ...ROW, authorId: true, categoryId: true },
  });
  return row && { ...row, ...asRevision(row) };
}

/** The saves of a post, the newest first; null for whoever may not see drafts. */
export async function revisionsOf(viewer: Viewer, postId: string, page: number): Promise<PageOf<RevisionLine> | null> {
  if (!may(viewer, "read:posts") || !isUuid(postId)) return null;
  const where = { postId, post: { binnedAt: null } };
  const [rows, total] = await Promise.all([
    // One more than is shown: the last of the page is counted against it.
    db.postRevision.findMany({
      where,
      orderBy: { version: "desc" },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE + 1,
      select: ROW,
    }),
    db.postRevision.count({ where }),
  ]);
  const items = rows.slice(0, PAGE_SIZE).map((row, index) => {
    const before = rows[index + 1]?.bodyMarkdown ?? "";
    return { ...asRevision(row), ...wordsChanged(before, row.bodyMarkdown) };
  });
  return { items, total, page, pageSize: PAGE_SIZE };
}

/** One save; null when there is none of this version. */
export async function revisionAt(viewer: Viewer, postId: string, version: number): Promise<Revision | null> {
  if (!may(viewer, "read:posts") || !isUuid(postId) || !isVersion(version)) return null;
  const row = await db.postRevision.findUnique({
    where: { postId_version: { postId, version }, post: { binnedAt: null } },
    select: ROW,
  });
  return row && asRevision(row);
}

/** How a post stood at a version: the last save up to it, since publishing makes a version and no revision. */
export async function revisionUpTo(postId: string, version: number): Promise<Revision | null> {
  if (!isVersion(version)) return null;
  const row = await db.postRevision.findFirst({
    where: { postId, version: { lte: version } },
    orderBy: { version: "desc" },
    select: ROW,
  });
  return row && asRevision(row);
}

const isVersion = (version: number) => Number.isInteger(version) && version > 0 && version < 2 ** 31;

function asRevision({ savedBy, ...row }: Prisma.PostRevisionGetPayload<{ select: typeof ROW }>): Revision {
  const { author, category } = row;
  return { ...row, author: standing(author), category: standing(category), savedBy: savedBy?.person.name ?? null };
}

type Shelf = { slug: string; name: string };
const standing = ({ mergedInto, slug, name }: Shelf & { mergedInto: Shelf | null }): Shelf =>
  mergedInto ?? { slug, name };
