import { buffer } from "node:stream/consumers";
import { db } from "@/lib/core/db";
import { openFile } from "@/lib/core/storage";
import { checkCv } from "../cv-files/check";
import { type CvUpload, keepCv } from "../cv-files/files";
import type { CvRefusal } from "../cv-files/refusals";

/** Checks and keeps a CV for a draft; what no draft takes within the hour goes by itself. */
export async function keepDraftCv(
  cv: CvUpload,
  now: Date,
): Promise<{ ok: true; cvId: string } | { ok: false; refusal: CvRefusal }> {
  const check = await checkCv(cv.bytes);
  return check.ok ? { ok: true, cvId: await keepCv(cv, check.kind, now) } : { ok: false, refusal: check.reason };
}

/** A kept file as if it were sent anew: each application has a copy of its own. Null when its bytes are gone. */
export async function keptCv(id: string): Promise<CvUpload | null> {
  const file = await db.storedFile.findUnique({ where: { id }, select: { path: true, originalName: true } });
  const stream = file && (await openFile(file.path));
  return file && stream ? { bytes: await buffer(stream), name: file.originalName } : null;
}
