import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/input";
import { type JobFields, workingJob } from "../form-input";

/** Whoever kept something so lately is taken to be sitting there. */
const WRITING_MS = 15 * 60_000;

export interface JobWorkingCopy {
  /** The version of the job that it was begun from. */
  baseVersion: number;
  fields: JobFields;
  savedAt: Date;
}

/** Somebody else who has typed into the job and not saved. */
export interface OtherWriter {
  name: string;
  savedAt: Date;
  /** In the last quarter of an hour. */
  isWriting: boolean;
}

interface Keep {
  baseVersion: number;
  fields: JobFields;
  /** The working copy that this goes on from, by when it was kept; null where there is none yet. */
  kept: Date | null;
}

/**
 * Keeps what somebody is typing, one copy a person and job, beside the job and never in it. Refused: `saved` when the same
 * person has saved the job since, so that what comes late does not come back; `elsewhere` when another window of theirs has
 * kept something since, which this would overwrite; `keptAt` is when. `version` is the job's now: above the base somebody
 * else has saved it.
 */
export async function keepJobCopy(viewer: Viewer, jobId: string, { baseVersion, fields, kept }: Keep, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !isUuid(jobId)) {
    return { ok: false, reason: "not-found" } as const;
  }
  const staffId = viewer.personId;
  return db.$transaction(async (tx) => {
    // One after the other with saveJob, which takes the same row.
    const [job] = await tx.$queryRaw<{ version: number }[]>`
      SELECT version FROM job WHERE id = ${jobId}::uuid AND binned_at IS NULL FOR UPDATE`;
    if (!job) return { ok: false, reason: "not-found" } as const;
    const since = await tx.jobRevision.count({
      where: { jobId, savedById: staffId, version: { gt: baseVersion }, act: { in: ["save", "restore"] } },
    });
    if (since > 0) return { ok: false, reason: "saved" } as const;
    const unchanged = kept ? Prisma.sql`job_working_copy.saved_at = ${kept}` : Prisma.sql`false`;
    const rows = await tx.$executeRaw`
      INSERT INTO job_working_copy (job_id, staff_id, base_version, fields, saved_at)
      VALUES (${jobId}::uuid, ${staffId}::uuid, ${baseVersion}, ${JSON.stringify(fields)}::jsonb, ${now})
      ON CONFLICT (job_id, staff_id) DO UPDATE
      SET base_version = EXCLUDED.base_version, fields = EXCLUDED.fields, saved_at = EXCLUDED.saved_at
      WHERE ${unchanged}`;
    if (rows === 0) return { ok: false, reason: "elsewhere", keptAt: await keptAtOf(tx, jobId, staffId) } as const;
    return { ok: true, keptAt: now, version: job.version } as const;
  });
}

async function keptAtOf(tx: Tx, jobId: string, staffId: string): Promise<Date | null> {
  const where = { jobId_staffId: { jobId, staffId } };
  return (await tx.jobWorkingCopy.findUnique({ where, select: { savedAt: true } }))?.savedAt ?? null;
}

/** Puts this in place of whatever working copy its owner had: what a refused save must not lose, or what they chose. */
export async function replaceJobCopy(
  viewer: Viewer,
  jobId: string,
  { baseVersion, fields }: Omit<Keep, "kept">,
  now: Date,
): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !isUuid(jobId)) return false;
  if ((await db.job.count({ where: { id: jobId, binnedAt: null } })) === 0) return false;
  const data = { baseVersion, fields: { ...fields }, savedAt: now };
  const staffId = viewer.personId;
  await db.jobWorkingCopy.upsert({
    where: { jobId_staffId: { jobId, staffId } },
    create: { jobId, staffId, ...data },
    update: data,
  });
  return true;
}

/** What this person typed into the job and has not saved. */
export async function ownJobCopy(viewer: Viewer, jobId: string): Promise<JobWorkingCopy | null> {
  if (viewer.kind !== "staff" || !isUuid(jobId)) return null;
  const row = await db.jobWorkingCopy.findUnique({ where: { jobId_staffId: { jobId, staffId: viewer.personId } } });
  const fields = workingJob.safeParse(row?.fields);
  return row && fields.success ? { baseVersion: row.baseVersion, fields: fields.data, savedAt: row.savedAt } : null;
}

/** Forgets what this person typed and has not saved, because they chose to. */
export async function leaveJobCopy(viewer: Viewer, jobId: string): Promise<void> {
  if (viewer.kind !== "staff" || !isUuid(jobId)) return;
  await db.jobWorkingCopy.deleteMany({ where: { jobId, staffId: viewer.personId } });
}

/** Who else has text in this job that is not saved, the latest first. */
export async function otherJobWriters(viewer: Viewer, jobId: string, now: Date): Promise<OtherWriter[]> {
  if (viewer.kind !== "staff" || !may(viewer, "read:jobs") || !isUuid(jobId)) return [];
  const rows = await db.jobWorkingCopy.findMany({
    where: { jobId, NOT: { staffId: viewer.personId } },
    orderBy: { savedAt: "desc" },
    select: { savedAt: true, staff: { select: { person: { select: { name: true } } } } },
  });
  return rows.map(({ savedAt, staff }) => ({
    name: staff.person.name,
    savedAt,
    isWriting: now.getTime() - savedAt.getTime() < WRITING_MS,
  }));
}
