import { candidateIdOf } from "@/lib/access/candidate";
import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { type Tx, db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { takeFrom } from "@/lib/core/rate-limit";
import { checkCv } from "../cv-files/check";
import { type CvUpload, dropCvsSoon, fingerprint, keepCv } from "../cv-files/files";
import { displayName } from "../cv-files/name";
import type { CvRefusal } from "../cv-files/refusals";
import { MOST_KEPT_CVS } from "./kept-cv-input";

const NAME_LENGTH = 80;

export type Kept =
  /** `isNew` is false when they had kept the very same file before. */
  | { ok: true; id: string; isNew: boolean }
  /** No candidate's account; ten are there already. */
  | { ok: false; reason: "sign-in" | "full" }
  | { ok: false; reason: "cv"; refusal: CvRefusal }
  | { ok: false; reason: "limited"; retryAfterSeconds: number };

/**
 * Keeps a version of the viewer's CV, after the check that an application's CV passes. The first becomes their main one.
 * The same file twice is kept once.
 */
export async function keepOwnCv(viewer: Viewer, cv: CvUpload, label: string | undefined, now: Date): Promise<Kept> {
  const candidateId = await candidateIdOf(viewer);
  if (!candidateId) return { ok: false, reason: "sign-in" };
  const limit = await takeFrom([{ name: "cv:person", of: candidateId, max: 20, windowSeconds: 3600 }], now);
  if (!limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds };
  const check = await checkCv(cv.bytes);
  if (!check.ok) return { ok: false, reason: "cv", refusal: check.reason };

  const fileId = await keepCv(cv, check.kind, now);
  const name = label ?? nameOf(displayName(cv.name, check.kind));
  try {
    return await db.$transaction((tx) => put(tx, { candidateId, fileId, label: name, cv }, now));
  } finally {
    // Goes when it was not taken.
    await dropCvsSoon([fileId]);
  }
}

/** What a file is called, less its ending. */
const nameOf = (file: string): string => [...file.replace(/\.\w+$/, "")].slice(0, NAME_LENGTH).join("").trim() || "CV";

interface Version {
  candidateId: string;
  fileId: string;
  label: string;
  cv: CvUpload;
}

async function put(tx: Tx, { candidateId, fileId, label, cv }: Version, now: Date): Promise<Kept> {
  await oneAtATime(tx, candidateId);
  const kept = await tx.candidateCv.findMany({ where: { candidateId }, select: { id: true, file: true } });
  const same = kept.find(({ file }) => file.sha256 === fingerprint(cv.bytes));
  if (same) return { ok: true, id: same.id, isNew: false };
  if (kept.length >= MOST_KEPT_CVS) return { ok: false, reason: "full" };
  const data = { candidateId, fileId, label, createdAt: now, isMain: kept.length === 0 };
  const { id } = await tx.candidateCv.create({ data, select: { id: true } });
  return { ok: true, id, isNew: true };
}

/** Makes one the main one in place of the one before. False when it is not theirs or not there. */
export async function chooseMainCv(viewer: Viewer, id: string): Promise<boolean> {
  if (!isSignedIn(viewer) || !isUuid(id)) return false;
  const candidateId = viewer.personId;
  return db.$transaction(async (tx) => {
    await oneAtATime(tx, candidateId);
    if ((await tx.candidateCv.count({ where: { id, candidateId } })) === 0) return false;
    await tx.candidateCv.updateMany({ where: { candidateId, isMain: true }, data: { isMain: false } });
    await tx.candidateCv.update({ where: { id, candidateId }, data: { isMain: true } });
    return true;
  });
}

/** Gives one another name. False when it is not theirs or not there. */
export async function renameCv(viewer: Viewer, id: string, label: string): Promise<boolean> {
  if (!isSignedIn(viewer) || !isUuid(id)) return false;
  const where = { id, candidateId: viewer.personId };
  return (await db.candidateCv.updateMany({ where, data: { label } })).count === 1;
}

/**
 * Removes one, file and all; applications keep the copies they were sent with. When it was the main one, the newest of the
 * others is from now on. False when it is not theirs or not there.
 */
export async function removeCv(viewer: Viewer, id: string): Promise<boolean> {
  if (!isSignedIn(viewer) || !isUuid(id)) return false;
  const candidateId = viewer.personId;
  const gone = await db.$transaction(async (tx) => {
    await oneAtATime(tx, candidateId);
    const found = await tx.candidateCv.findFirst({ where: { id, candidateId } });
    if (!found) return null;
    await tx.candidateCv.delete({ where: { id } });
    if (found.isMain) await promoteNewest(tx, candidateId);
    return found.fileId;
  });
  if (gone) await dropCvsSoon([gone]);
  return gone !== null;
}

async function promoteNewest(tx: Tx, candidateId: string) {
  const order = [{ createdAt: "desc" }, { id: "asc" }] as const;
  const newest = await tx.candidateCv.findFirst({ where: { candidateId }, orderBy: [...order], select: { id: true } });
  if (newest) await tx.candidateCv.update({ where: newest, data: { isMain: true } });
}

/** Changes of one person's CVs wait for each other. */
async function oneAtATime(tx: Tx, candidateId: string) {
  await tx.$executeRaw`SELECT FROM candidate WHERE person_id = ${candidateId}::uuid FOR UPDATE`;
}
