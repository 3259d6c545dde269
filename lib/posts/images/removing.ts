import { audit, changes } from "@/lib/access/audit";
import { asBinned, type BinnedThing, emptiedBefore } from "@/lib/access/bin";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { removeFiles } from "./files";
import { usesOf } from "./uses";

/** Longer than any picture takes to be stored. */
const STORING_MS = 3_600_000;

/**
 * Puts a picture in the bin that no post, no earlier version of one and nobody's unsaved text shows. It is gone for
 * everybody at once, and can be put back for 30 days; sending it anew puts it back too. "in-use" says where it is.
 */
export async function removePicture(viewer: Viewer, id: string, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(id)) {
    return { ok: false, reason: "not-found" } as const;
  }
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM post_image WHERE id = ${id}::uuid FOR UPDATE`;
    const uses = await usesOf(id, tx);
    if (uses.total > 0) return { ok: false, reason: "in-use" } as const;
    const { count } = await tx.postImage.updateMany({
      where: { id, storedAt: { not: null } },
      data: { storedAt: null, binnedAt: now, binnedBy: viewer.personId },
    });
    if (count === 0) return { ok: false, reason: "not-found" } as const;
    const details = changes({ binnedAt: null }, { binnedAt: now });
    await audit(tx, { actorId: viewer.personId, action: "bin", subject: "picture", subjectId: id, details });
    return { ok: true } as const;
  });
}

/** Takes a picture out of the bin; its files were there all the time. False when it is not there, or not theirs. */
export async function putBackPicture(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM post_image WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.postImage.findFirst({ where: { id, binnedAt: { not: null } }, select: { binnedAt: true } });
    if (!before) return false;
    const data = { storedAt: now, binnedAt: null, binnedBy: null };
    await tx.postImage.update({ where: { id }, data, select: { id: true } });
    const details = changes(before, { binnedAt: null });
    await audit(tx, { actorId: viewer.personId, action: "put-back", subject: "picture", subjectId: id, details });
    return true;
  });
}

/** Pictures in the bin, the last thrown away first. Null for whoever may not write posts. */
export async function picturesInBin(viewer: Viewer): Promise<BinnedThing[] | null> {
  if (!may(viewer, "write:posts")) return null;
  const rows = await db.postImage.findMany({
    where: { binnedAt: { not: null } },
    orderBy: [{ binnedAt: "desc" }, { id: "asc" }],
    take: 500,
    select: { id: true, originalName: true, binnedAt: true, binnedBy: true },
  });
  return asBinned(rows.map(({ originalName, ...row }) => ({ ...row, name: originalName })));
}

/** Housekeeping: removes what was 30 days in the bin, and what an upload that broke has left. Answers how many went. */
export async function dropUnstoredImages(now: Date): Promise<number> {
  const left = await db.postImage.findMany({
    where: goneBy(now),
    select: { id: true },
    take: 1000,
  });
  let gone = 0;
  for (const { id } of left) gone += await dropUnstored(id, now);
  return gone;
}

const goneBy = (now: Date) => ({
  storedAt: null,
  OR: [
    { binnedAt: null, createdAt: { lt: new Date(now.getTime() - STORING_MS) } },
    { binnedAt: { lt: emptiedBefore(now) } },
  ],
});

/** The files first, then the row, while nobody can store it anew or put it back. */
function dropUnstored(id: string, now: Date): Promise<number> {
  return db.$transaction(
    async (tx: Tx) => {
      await tx.$queryRaw`SELECT FROM post_image WHERE id = ${id}::uuid FOR UPDATE`;
      const row = await tx.postImage.findFirst({
        where: { id, ...goneBy(now) },
        select: { sha256: true, widths: true, fallback: true },
      });
      if (!row) return 0;
      await removeFiles(row);
      return (await tx.postImage.deleteMany({ where: { id } })).count;
    },
    { timeout: 60_000 },
  );
}
