import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/input";
import { workingFields, type WorkingFields } from "../schema";

/** Whoever kept something so lately is taken to be sitting there. */
const WRITING_MS = 15 * 60_000;

export interface WorkingCopy {
  /** The version of the post that it was begun from. */
  baseVersion: number;
  fields: WorkingFields;
  savedAt: Date;
}

/** Somebody else who has typed into the post and not saved. */
export interface OtherWriter {
  name: string;
  savedAt: Date;
  /** In the last quarter of an hour. */
  isWriting: boolean;
}

interface Keep {
  baseVersion: number;
  fields: WorkingFields;
  /** The working copy that this goes on from, by when it was kept; null where there is none yet. */
  kept: Date | null;
}

/**
 * Keeps what somebody is typing, one copy a person and post, beside the post and never in it. Refused: `saved` when the
 * same person has saved the post since, so that what comes late does not come back; `elsewhere` when another window of
 * theirs has kept something since, which this would overwrite; `keptAt` is when, for whoever chooses to.
 */
export async function keepWorkingCopy(viewer: Viewer, postId: string, { baseVersion, fields, kept }: Keep, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(postId)) {
    return { ok: false, reason: "not-found" } as const;
  }
  const staffId = viewer.personId;
  return db.$transaction(async (tx) => {
    // One after the other with savePost, which takes the same row.
    const [post] = await tx.$queryRaw<
      { id: string }[]
    >`SELECT id FROM post WHERE id = ${postId}::uuid AND binned_at IS NULL FOR UPDATE`;
    if (!post) return { ok: false, reason: "not-found" } as const;
    const since = await tx.postRevision.count({ where: { postId, savedById: staffId, version: { gt: baseVersion } } });
    if (since > 0) return { ok: false, reason: "saved" } as const;
    const unchanged = kept ? Prisma.sql`post_working_copy.saved_at = ${kept}` : Prisma.sql`false`;
    const rows = await tx.$executeRaw`
      INSERT INTO post_working_copy (post_id, staff_id, base_version, fields, saved_at)
      VALUES (${postId}::uuid, ${staffId}::uuid, ${baseVersion}, ${JSON.stringify(fields)}::jsonb, ${now})
      ON CONFLICT (post_id, staff_id) DO UPDATE
      SET base_version = EXCLUDED.base_version, fields = EXCLUDED.fields, saved_at = EXCLUDED.saved_at
      WHERE ${unchanged}`;
    if (rows === 0) return { ok: false, reason: "elsewhere", keptAt: await keptAtOf(tx, postId, staffId) } as const;
    return { ok: true, keptAt: now } as const;
  });
}

async function keptAtOf(tx: Tx, postId: string, staffId: string): Promise<Date | null> {
  const where = { postId_staffId: { postId, staffId } };
  return (await tx.workingCopy.findUnique({ where, select: { savedAt: true } }))?.savedAt ?? null;
}

/** Puts this in place of whatever working copy its owner had: what they refused to lose at a save, or chose to go on with. */
export async function replaceWorkingCopy(
  viewer: Viewer,
  postId: string,
  { baseVersion, fields }: Omit<Keep, "kept">,
  now: Date,
): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(postId)) return false;
  const there = await db.post.count({ where: { id: postId, binnedAt: null } });
  if (there === 0) return false;
  const data = { baseVersion, fields: { ...fields }, savedAt: now };
  const staffId = viewer.personId;
  await db.workingCopy.upsert({
    where: { postId_staffId: { postId, staffId } },
    create: { postId, staffId, ...data },
    update: data,
  });
  return true;
}

/** What this person typed into the post and has not saved. */
export async function ownWorkingCopy(viewer: Viewer, postId: string): Promise<WorkingCopy | null> {
  if (viewer.kind !== "staff" || !isUuid(postId)) return null;
  const row = await db.workingCopy.findUnique({ where: { postId_staffId: { postId, staffId: viewer.personId } } });
  const fields = workingFields.safeParse(row?.fields);
  return row && fields.success ? { baseVersion: row.baseVersion, fields: fields.data, savedAt: row.savedAt } : null;
}

/** Forgets what this person typed and has not saved, because they chose to. */
export async function leaveWorkingCopy(viewer: Viewer, postId: string): Promise<void> {
  if (viewer.kind !== "staff" || !isUuid(postId)) return;
  await db.workingCopy.deleteMany({ where: { postId, staffId: viewer.personId } });
}

/** Who else has text in this post that is not saved, the latest first. */
export async function otherWriters(viewer: Viewer, postId: string, now: Date): Promise<OtherWriter[]> {
  if (viewer.kind !== "staff" || !may(viewer, "read:posts") || !isUuid(postId)) return [];
  const rows = await db.workingCopy.findMany({
    where: { postId, NOT: { staffId: viewer.personId } },
    orderBy: { savedAt: "desc" },
    select: { savedAt: true, staff: { select: { person: { select: { name: true } } } } },
  });
  return rows.map(({ savedAt, staff }) => ({
    name: staff.person.name,
    savedAt,
    isWriting: now.getTime() - savedAt.getTime() < WRITING_MS,
  }));
}
