import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/input";
import { log } from "@/lib/core/log";
import { removeFiles } from "./files";
import { usesOf } from "./uses";

/** Longer than any picture takes to be stored. */
const STORING_MS = 3_600_000;

/**
 * Removes a picture that no post, no earlier version of one and nobody's unsaved text shows. It is first gone for everybody,
 * then its files go, then its row: whatever happens in between, housekeeping finishes it. "in-use" says where it is.
 */
export async function removePicture(viewer: Viewer, id: string) {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(id)) {
    return { ok: false, reason: "not-found" } as const;
  }
  const outcome = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM post_image WHERE id = ${id}::uuid FOR UPDATE`;
    const uses = await usesOf(id, tx);
    if (uses.total > 0) return { ok: false, reason: "in-use" } as const;
    const { count } = await tx.postImage.updateMany({
      where: { id, storedAt: { not: null } },
      data: { storedAt: null },
    });
    if (count === 0) return { ok: false, reason: "not-found" } as const;
    await audit(tx, { actorId: viewer.personId, action: "remove", subject: "picture", subjectId: id });
    return { ok: true } as const;
  });
  if (outcome.ok) {
    await dropUnstored(id).catch((err: unknown) =>
      log.error({ err, id }, "A picture's files could not be removed yet"),
    );
  }
  return outcome;
}

/** Housekeeping: removes what an upload that broke, or a removal that did, has left. Answers how many went. */
export async function dropUnstoredImages(now: Date): Promise<number> {
  const left = await db.postImage.findMany({
    where: { storedAt: null, createdAt: { lt: new Date(now.getTime() - STORING_MS) } },
    select: { id: true },
    take: 1000,
  });
  let gone = 0;
  for (const { id } of left) gone += await dropUnstored(id);
  return gone;
}

/** The files first, then the row, while nobody can store it anew. */
function dropUnstored(id: string): Promise<number> {
  return db.$transaction(
    async (tx: Tx) => {
      await tx.$queryRaw`SELECT FROM post_image WHERE id = ${id}::uuid FOR UPDATE`;
      const row = await tx.postImage.findFirst({
        where: { id, storedAt: null },
        select: { sha256: true, widths: true, fallback: true },
      });
      if (!row) return 0;
      await removeFiles(row);
      return (await tx.postImage.deleteMany({ where: { id } })).count;
    },
    { timeout: 60_000 },
  );
}
