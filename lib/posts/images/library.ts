import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { PageOf } from "@/lib/core/page-of";
import { markStale } from "@/lib/core/stale";
import { likeText } from "@/lib/core/text/text";
import type { ImageFacts } from "../types";
import { asFacts, FACTS } from "./queries";
import { countsOfUse, type Uses, usesOf } from "./uses";

const PAGE_SIZE = 24;

const ROW = { ...FACTS, originalName: true, createdAt: true } as const satisfies Prisma.PostImageSelect;

export interface LibraryPicture extends ImageFacts {
  /** What the file was called. */
  name: string;
  createdAt: Date;
  /** Posts in which it stands. */
  posts: number;
}

export type PictureForStaff = Omit<LibraryPicture, "posts"> & { uses: Uses; sourceUrl: string | null };

/** The library, newest first; `q` is part of a name or of the words for a picture. Null for whoever may not see drafts. */
export async function picturesForStaff(
  viewer: Viewer,
  { q }: { q?: string },
  page: number,
): Promise<PageOf<LibraryPicture> | null> {
  if (!may(viewer, "read:posts")) return null;
  const contains = { contains: likeText(q ?? ""), mode: "insensitive" } as const;
  const where: Prisma.PostImageWhereInput = {
    storedAt: { not: null },
    ...(q && { OR: [{ originalName: contains }, { alt: contains }] }),
  };
  const [rows, total] = await Promise.all([
    db.postImage.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: ROW,
    }),
    db.postImage.count({ where }),
  ]);
  const posts = await countsOfUse(rows.map(({ id }) => id));
  const items = rows.map(({ originalName, createdAt, ...row }) => ({
    ...asFacts(row),
    name: originalName,
    createdAt,
    posts: posts.get(row.id) ?? 0,
  }));
  return { items, total, page, pageSize: PAGE_SIZE };
}

/** One picture with where it stands; null when it is not there or not theirs to see. */
export async function pictureForStaff(viewer: Viewer, id: string): Promise<PictureForStaff | null> {
  if (!may(viewer, "read:posts") || !isUuid(id)) return null;
  const row = await db.postImage.findFirst({
    where: { id, storedAt: { not: null } },
    select: { ...ROW, sourceUrl: true },
  });
  if (!row) return null;
  const { originalName, createdAt, sourceUrl, ...facts } = row;
  return { ...asFacts(facts), name: originalName, createdAt, sourceUrl, uses: await usesOf(id) };
}

/** The words a picture starts with wherever it is put from now on, and that it has above a text. */
export async function describePicture(viewer: Viewer, id: string, alt: string): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM post_image WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.postImage.findFirst({ where: { id, storedAt: { not: null } }, select: { alt: true } });
    if (!before) return false;
    await tx.postImage.update({ where: { id }, data: { alt }, select: { id: true } });
    const details = changes(before, { alt });
    await audit(tx, { actorId: viewer.personId, action: "change", subject: "picture", subjectId: id, details });
    const above = await tx.post.findMany({ where: { imageId: id }, select: { slug: true } });
    if (above.length > 0) await markStale(tx, "posts", ...above.map(({ slug }) => `post:${slug}`));
    return true;
  });
}

/** Puts a picture above a post's text, in place of its drawing, or with null takes it away. False when either is not there. */
export async function putAbove(
  viewer: Viewer,
  { postId, id }: { postId: string; id: string | null },
): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(postId) || (id && !isUuid(id))) return false;
  return db.$transaction(async (tx) => {
    if (id) {
      // Nobody removes it meanwhile.
      await tx.$queryRaw`SELECT FROM post_image WHERE id = ${id}::uuid FOR SHARE`;
      if (!(await tx.postImage.findFirst({ where: { id, storedAt: { not: null } }, select: { id: true } })))
        return false;
    }
    const before = await tx.post.findUnique({ where: { id: postId }, select: { imageId: true } });
    const [post] = await tx.post.updateManyAndReturn({
      where: { id: postId, binnedAt: null },
      data: { imageId: id },
      select: { slug: true },
    });
    if (!post) return false;
    const details = changes(before, { imageId: id });
    await audit(tx, { actorId: viewer.personId, action: "change", subject: "post", subjectId: postId, details });
    await markStale(tx, "posts", `post:${post.slug}`);
    return true;
  });
}

/** The post a picture is being chosen for, and what stands above it now; null when it is not there or not theirs. */
export async function postToPictureFor(
  viewer: Viewer,
  postId: string,
): Promise<{ id: string; title: string; image: ImageFacts | null } | null> {
  if (!may(viewer, "write:posts") || !isUuid(postId)) return null;
  const row = await db.post.findUnique({
    where: { id: postId, binnedAt: null },
    select: { id: true, title: true, image: { select: FACTS } },
  });
  return row && { ...row, image: row.image && asFacts(row.image) };
}
