import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { isBlind, REVIEW_FACTS } from "./standing";

/**
 * Shows who an application is from before it is shortlisted, for good and to everybody who reads applications. Why is kept
 * beside it, and goes to its candidate with what they download. False when it is not theirs to ask; asking for what is shown
 * already changes nothing.
 */
export async function revealApplication(viewer: Viewer, id: string, reason: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const row = await tx.application.findUnique({ where: { id }, select: REVIEW_FACTS });
    if (!row) return false;
    if (!isBlind(row)) return true;
    const data = [{ applicationId: id, at: now, byId: viewer.personId, reason }];
    const { count } = await tx.applicationReveal.createMany({ data, skipDuplicates: true });
    const details = changes({ isByName: false }, { isByName: true });
    if (count > 0)
      await audit(tx, { actorId: viewer.personId, action: "reveal", subject: "application", subjectId: id, details });
    return true;
  });
}

export interface ReviewOfJob {
  isBlind: boolean;
  /** Why applications are read by name; null where they are not, or never were. */
  reason: string | null;
}

/** How the applications for a job are read. Null for whoever may not read them. */
export async function reviewOfJob(viewer: Viewer, jobId: string): Promise<ReviewOfJob | null> {
  if (!may(viewer, "read:applications") || !isUuid(jobId)) return null;
  const job = await db.job.findUnique({
    where: { id: jobId },
    select: { review: { select: { isBlind: true, reason: true } } },
  });
  return job && (job.review ?? { isBlind: false, reason: null });
}

/** Says whether a job's applications are read without names until they are shortlisted. By name takes a reason. */
export async function reviewJob(
  viewer: Viewer,
  jobId: string,
  wanted: { isBlind: boolean; reason?: string },
  now: Date,
): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(jobId)) return false;
  return db.$transaction(async (tx) => {
    const [job] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM job WHERE id = ${jobId}::uuid FOR NO KEY UPDATE`;
    if (!job) return false;
    const before = await tx.jobReview.findUnique({ where: { jobId }, select: { isBlind: true } });
    const { isBlind, reason } = wanted;
    const data = { isBlind, reason: isBlind ? null : (reason ?? ""), changedBy: viewer.personId, changedAt: now };
    await tx.jobReview.upsert({ where: { jobId }, create: { jobId, ...data }, update: data });
    const details = changes({ isBlind: before?.isBlind ?? false }, { isBlind });
    await audit(tx, { actorId: viewer.personId, action: "review", subject: "job", subjectId: jobId, details });
    return true;
  });
}
