import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { isBlind, REVIEW_FACTS } from "../blind/review-state";
import { type CvToRead, openCv } from "../queries";
import { fileStateAt } from "../scanning/file-state";

/** Marks an application as read, which its candidate can see. False when it is not theirs to read, or was read before. */
export async function markRead(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "read:applications") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const { count } = await tx.application.updateMany({ where: { id, readAt: null }, data: { readAt: now } });
    const details = changes(null, { readAt: now });
    if (count > 0)
      await audit(tx, { actorId: viewer.personId, action: "read", subject: "application", subjectId: id, details });
    return count > 0;
  });
}

/**
 * The CV of an application, or of an earlier version of one, by its id, for saving. That it was opened, and by whom, is
 * written down first; its candidate sees that what stands now was read. Null, as for what is not there, while the application
 * is read without names (a file says who made it, in itself and in its name), and while the scanner has not found it clean.
 */
export async function cvForStaff(viewer: Viewer, id: string, now: Date): Promise<CvToRead | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:applications") || !isUuid(id)) return null;
  const found = (await currentCv(id)) ?? (await earlierCv(id));
  if (!found?.cv || found.isBlind) return null;
  const { cv, subjectId, isCurrent } = found;
  if ((await fileStateAt(cv.path)) !== "open") return null;
  await db.$transaction(async (tx) => {
    const details = { file: cv.id };
    await audit(tx, { actorId: viewer.personId, action: "read-cv", subject: "application", subjectId, details });
    if (isCurrent) await tx.application.updateMany({ where: { id, readAt: null }, data: { readAt: now } });
  });
  return openCv(cv);
}

const CV_FILE = { select: { id: true, path: true, originalName: true, mediaType: true, bytes: true } } as const;

async function currentCv(id: string) {
  const found = await db.application.findUnique({ where: { id }, select: { cv: CV_FILE, ...REVIEW_FACTS } });
  return found && { cv: found.cv, subjectId: id, isCurrent: true, isBlind: isBlind(found) };
}

async function earlierCv(id: string) {
  const found = await db.earlierApplication.findUnique({
    where: { id },
    select: { cv: CV_FILE, applicationId: true, application: { select: REVIEW_FACTS } },
  });
  if (!found) return null;
  return { cv: found.cv, subjectId: found.applicationId, isCurrent: false, isBlind: isBlind(found.application) };
}

/** Why the CV of an application, which is there, cannot be opened by staff; null when it can, or is not theirs to read. */
export async function shutCv(viewer: Viewer, id: string): Promise<"checking" | "infected" | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:applications") || !isUuid(id)) return null;
  const found = (await currentCv(id)) ?? (await earlierCv(id));
  const state = found?.cv ? await fileStateAt(found.cv.path) : "open";
  return state === "open" ? null : state;
}
