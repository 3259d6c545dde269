import { createHash, randomUUID } from "node:crypto";
import { db, type Prisma } from "@/lib/core/db";
import { log } from "@/lib/core/telemetry/log";
import { putFile, removeFile } from "@/lib/core/storage";
import { displayName } from "./name";
import { CV_KINDS, type CvKind } from "../vocabulary";

/** Longer than any upload takes. */
const UPLOAD_MS = 3_600_000;

/** What arrived: the bytes, and what the sender calls them. */
export interface CvUpload {
  bytes: Buffer;
  name: string;
}

export const fingerprint = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Keeps a CV and answers its id. The row comes first and nothing is kept without one, so that whatever happens next, a
 * file that no application holds is found and removed (dropUnheldCvs).
 */
export async function keepCv({ bytes, name }: CvUpload, kind: CvKind, now: Date): Promise<string> {
  const id = randomUUID();
  const { mediaType } = CV_KINDS[kind];
  const path = `cv/${id}`;
  await db.storedFile.create({
    data: {
      id,
      path,
      originalName: displayName(name, kind),
      mediaType,
      bytes: bytes.length,
      sha256: fingerprint(bytes),
      createdAt: now,
    },
  });
  await putFile(path, bytes, mediaType);
  return id;
}

/** All that can hold a file, that is whatever points to one; what was read in it and what a scanner said go with it. */
type Holder = Exclude<keyof Prisma.StoredFileInclude, "scan" | "text">;

/** Held by no application, nor by an earlier version of one or one being written, by an offer, by a task, or by a candidate. */
const UNHELD = {
  application: null,
  earlier: null,
  draft: null,
  offer: null,
  onboardingTask: null,
  kept: null,
} satisfies Record<Holder, null>;

/** Removes files that nothing holds any more: the bytes first, then the row. Answers how many went. */
export async function dropCvs(ids: string[]): Promise<number> {
  const files = await db.storedFile.findMany({
    where: { id: { in: ids }, ...UNHELD },
    select: { id: true, path: true },
  });
  for (const { id, path } of files) {
    await removeFile(path);
    await db.storedFile.deleteMany({ where: { id, ...UNHELD } });
  }
  return files.length;
}

/** The same, for right after a change: what cannot be removed now is left to the next housekeeping, and logged. */
export async function dropCvsSoon(ids: string[]): Promise<void> {
  await dropCvs(ids).catch((err: unknown) => log.error({ err, files: ids }, "CV files could not be removed yet"));
}

/** Housekeeping: removes every file that has been without an application for longer than an upload takes. */
export async function dropUnheldCvs(now: Date): Promise<number> {
  const unheld = await db.storedFile.findMany({
    where: { ...UNHELD, createdAt: { lt: new Date(now.getTime() - UPLOAD_MS) } },
    select: { id: true },
    take: 1000,
  });
  return dropCvs(unheld.map(({ id }) => id));
}
