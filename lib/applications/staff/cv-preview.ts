import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { blindOf, blindWords } from "../blind/hiding";
import { REVIEW_FACTS } from "../blind/review-state";
import type { Unreadable } from "../cv-text/waiting";
import { type FileState, fileStateOf } from "../scanning/file-state";

/** What staff see of a CV without opening the file. */
export interface CvPreview {
  applicationId: string;
  name: string;
  bytes: number;
  fileState: FileState;
  /** Why the scanner has said nothing yet, the last time it was asked. */
  trouble: string | null;
  reading: "waiting" | "read" | Unreadable;
  /** Only when they were asked for. */
  words: { text: string; pages: number | null; isCut: boolean } | null;
}

/**
 * The CV of an application as staff may see it, without what says who wrote it while it is read without names; with
 * `isShown` its words, and that somebody read them is written down. Null when there is none, or it is not theirs to
 * read.
 */
export async function cvPreviewForStaff(
  viewer: Viewer,
  id: string,
  isShown: boolean,
  now: Date,
): Promise<CvPreview | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:applications") || !isUuid(id)) return null;
  const found = await db.application.findUnique({
    where: { id },
    select: { id: true, name: true, email: true, phone: true, ...REVIEW_FACTS, cv: CV },
  });
  if (!found?.cv) return null;
  const { originalName, mediaType, bytes, scan, text: read } = found.cv;
  const shown = blindOf({ id, name: found.name, cv: { name: originalName, mediaType } }, found);
  const { name } = shown.cv;
  const fileState = fileStateOf(scan);
  const about = { applicationId: id, name, bytes, fileState, trouble: scan?.trouble ?? null };
  const reading =
    read?.state === "unreadable" ? (read.reason as Unreadable) : read?.state === "read" ? "read" : "waiting";
  if (!isShown || fileState !== "open" || reading !== "read") return { ...about, reading, words: null };
  const words = await readWords(viewer.personId, id, found.cv.id, now);
  return { ...about, reading, words: words && { ...words, text: blindWords(words.text, found, found) ?? "" } };
}

const CV = {
  select: {
    id: true,
    originalName: true,
    mediaType: true,
    bytes: true,
    scan: { select: { state: true, trouble: true } },
    text: { select: { state: true, reason: true } },
  },
} as const satisfies Prisma.Application$cvArgs;

function readWords(actorId: string, id: string, fileId: string, now: Date): Promise<CvPreview["words"]> {
  return db.$transaction(async (tx) => {
    const details = { file: fileId };
    await audit(tx, { actorId, action: "preview-cv", subject: "application", subjectId: id, details });
    await tx.application.updateMany({ where: { id, readAt: null }, data: { readAt: now } });
    const row = await tx.fileText.findUnique({ where: { fileId }, select: { text: true, pages: true, isCut: true } });
    return row?.text ? { ...row, text: row.text } : null;
  });
}
