import { audit, changes } from "@/lib/access/audit";
import { asBinned, type BinnedThing, emptiedBefore } from "@/lib/access/bin";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { sayJobNumber } from "../number";

const NOT_FOUND = { ok: false, reason: "not-found" } as const;

/**
 * Puts a draft in the bin: it is then nowhere but there, for 30 days. What has come out, or has a date to, is "published":
 * it is closed or withdrawn, and stays.
 */
export async function binJob(viewer: Viewer, { id, version }: { id: string; version: number }, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !isUuid(id)) return NOT_FOUND;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM job WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.job.findUnique({
      where: { id, binnedAt: null },
      select: { version: true, publishedAt: true },
    });
    if (!before) return NOT_FOUND;
    if (before.version !== version) return { ok: false, reason: "changed-meanwhile" } as const;
    if (before.publishedAt) return { ok: false, reason: "published" } as const;
    await binIn(tx, { id, actorId: viewer.personId }, now);
    return { ok: true } as const;
  });
}

/** The same with a draft that is locked, and not in the bin. */
export async function binIn(tx: Tx, { id, actorId }: { id: string; actorId: string }, now: Date): Promise<void> {
  await tx.job.update({ where: { id }, data: { binnedAt: now, binnedBy: actorId }, select: { id: true } });
  const details = changes({ binnedAt: null }, { binnedAt: now });
  await audit(tx, { actorId, action: "bin", subject: "job", subjectId: id, details });
}

/** Takes a draft out of the bin as it was. False when it is not there, or not theirs. */
export async function putBackJob(viewer: Viewer, id: string): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !isUuid(id)) return false;
  return db.$transaction((tx) => putBackIn(tx, { id, actorId: viewer.personId }));
}

/** The same in a transaction of somebody else's. */
export async function putBackIn(tx: Tx, { id, actorId }: { id: string; actorId: string }): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM job WHERE id = ${id}::uuid FOR UPDATE`;
  const before = await tx.job.findFirst({ where: { id, binnedAt: { not: null } }, select: { binnedAt: true } });
  if (!before) return false;
  await tx.job.update({ where: { id }, data: { binnedAt: null, binnedBy: null }, select: { id: true } });
  const details = changes(before, { binnedAt: null });
  await audit(tx, { actorId, action: "put-back", subject: "job", subjectId: id, details });
  return true;
}

/** Drafts in the bin, the last thrown away first. Null for whoever may not write jobs. */
export async function jobsInBin(viewer: Viewer): Promise<BinnedThing[] | null> {
  if (!may(viewer, "write:jobs")) return null;
  const rows = await db.job.findMany({
    where: { binnedAt: { not: null } },
    orderBy: [{ binnedAt: "desc" }, { id: "asc" }],
    take: 500,
    select: { id: true, title: true, number: true, binnedAt: true, binnedBy: true },
  });
  return asBinned(rows.map(({ title, number, ...row }) => ({ ...row, name: `${title} (${sayJobNumber(number)})` })));
}

/** Housekeeping: what was thrown away 30 days ago goes for good. Answers how many went. */
export async function emptyJobBin(now: Date): Promise<number> {
  return (await db.job.deleteMany({ where: { binnedAt: { lt: emptiedBefore(now) } } })).count;
}
