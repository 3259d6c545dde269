import { audit, changes } from "@/lib/access/audit";
import { asBinned, type BinnedThing, emptiedBefore } from "@/lib/access/bin";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { asEditor, type PostWanted } from "./as-editor";

/**
 * Puts a draft in the bin with its history: it is then nowhere but there, for 30 days, and its preview links end. What has
 * come out, or has a date to, is "published": it is taken down, and stays.
 */
export async function binPost(viewer: Viewer, wanted: PostWanted, now: Date) {
  return asEditor(viewer, wanted, async ({ tx, post, editor }) => {
    if (post.publishedAt) return { ok: false, reason: "published" } as const;
    await tx.post.update({
      where: { id: wanted.id },
      data: {
        binnedAt: now,
        binnedBy: editor.personId,
        reviewAskedAt: null,
        previewVersion: { increment: 1 },
      },
      select: { id: true },
    });
    const details = changes({ binnedAt: null }, { binnedAt: now });
    await audit(tx, { actorId: editor.personId, action: "bin", subject: "post", subjectId: wanted.id, details });
    return { ok: true } as const;
  });
}

/** Takes a draft out of the bin as it was. False when it is not there, or not theirs. */
export async function putBackPost(viewer: Viewer, id: string): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM post WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.post.findFirst({ where: { id, binnedAt: { not: null } }, select: { binnedAt: true } });
    if (!before) return false;
    await tx.post.update({ where: { id }, data: { binnedAt: null, binnedBy: null }, select: { id: true } });
    const details = changes(before, { binnedAt: null });
    await audit(tx, { actorId: viewer.personId, action: "put-back", subject: "post", subjectId: id, details });
    return true;
  });
}

/** Drafts in the bin, the last thrown away first. Null for whoever may not write posts. */
export async function postsInBin(viewer: Viewer): Promise<BinnedThing[] | null> {
  if (!may(viewer, "write:posts")) return null;
  const rows = await db.post.findMany({
    where: { binnedAt: { not: null } },
    orderBy: [{ binnedAt: "desc" }, { id: "asc" }],
    take: 500,
    select: { id: true, title: true, binnedAt: true, binnedBy: true },
  });
  return asBinned(rows.map(({ title, ...row }) => ({ ...row, name: title })));
}

/** Housekeeping: what was thrown away 30 days ago goes for good, with its history. Answers how many went. */
export async function emptyPostBin(now: Date): Promise<number> {
  return (await db.post.deleteMany({ where: { binnedAt: { lt: emptiedBefore(now) } } })).count;
}
