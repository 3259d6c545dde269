import { createHash, randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate, toDateColumn } from "@/lib/core/time/dates";
import { LET_GO } from "@/lib/core/claim";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { openFile, putFile } from "@/lib/core/storage";
import { oneLine } from "@/lib/core/text/text";
import { keyOf, refusedKeyOf } from "./files";
import type { UploadReport } from "./report";

/** The largest list that staff may send through the browser, in bytes; the command takes any. */
export const MOST_UPLOAD_BYTES = 50 * 1024 * 1024;

/** What staff want of a list. */
export interface UploadChoices {
  /** Null takes what the columns say. */
  source: string | null;
  publish: boolean;
  /** The last day to apply, for every row; null leaves it to the rows. */
  closesOn: LocalDate | null;
}

export type Taken = { ok: true; id: string } | { ok: false; reason: "not-found" | "empty" | "workbook" | "too-large" };

export interface UploadForStaff extends UploadChoices {
  id: string;
  fileName: string;
  bytes: number;
  createdAt: Date;
  triedAt: Date | null;
  askedAt: Date | null;
  finishedAt: Date | null;
  seenAt: Date | null;
  /** Bytes read so far. */
  done: number;
  report: UploadReport | null;
  /** Who sent it. */
  by: string | null;
}

/** Keeps a list, so that it can be looked through. It is read nowhere yet. */
export async function takeUpload(
  viewer: Viewer,
  { name, bytes, ...choices }: UploadChoices & { name: string; bytes: Buffer },
  now: Date,
): Promise<Taken> {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs")) return { ok: false, reason: "not-found" };
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (bytes.length > MOST_UPLOAD_BYTES) return { ok: false, reason: "too-large" };
  // Excel's own files are archives (PK) or older ones of Microsoft's making (D0 CF 11 E0).
  if (/^(?:504b0304|d0cf11e0)/.test(bytes.toString("hex", 0, 4))) return { ok: false, reason: "workbook" };
  // The row comes first, so that no bytes lie there that nobody knows of; it is held until they are there.
  const [id, claim] = [randomUUID(), randomUUID()];
  await db.jobUpload.create({
    data: {
      id,
      claim,
      seenAt: now,
      startedBy: viewer.personId,
      bytes: bytes.length,
      createdAt: now,
      fileName: oneLine(name.split(/[\\/]/).at(-1) ?? "").slice(0, 200) || "list.csv",
      sha256: createHash("sha256").update(bytes).digest("hex"),
      ...columnsOf(choices),
    },
    select: { id: true },
  });
  await putFile(keyOf(id), bytes, "text/csv");
  await db.jobUpload.updateMany({ where: { id, claim }, data: LET_GO });
  return { ok: true, id };
}

const columnsOf = ({ source, publish, closesOn }: UploadChoices) => ({
  source,
  publish,
  closesOn: closesOn && toDateColumn(closesOn),
});

/** One upload; null when it is not there or not theirs to see. */
export async function uploadForStaff(viewer: Viewer, id: string): Promise<UploadForStaff | null> {
  if (!may(viewer, "write:jobs") || !isUuid(id)) return null;
  const row = await db.jobUpload.findUnique({ where: { id } });
  if (!row) return null;
  return (await shown([row]))[0] ?? null;
}

const MOST_SHOWN = 50;

/** The last uploads, newest first. Null for whoever may not see them. */
export async function uploadsForStaff(viewer: Viewer): Promise<UploadForStaff[] | null> {
  if (!may(viewer, "write:jobs")) return null;
  return shown(await db.jobUpload.findMany({ orderBy: { createdAt: "desc" }, take: MOST_SHOWN }));
}

type Row = NonNullable<Awaited<ReturnType<typeof db.jobUpload.findUnique>>>;

async function shown(rows: Row[]): Promise<UploadForStaff[]> {
  const people = await db.person.findMany({
    where: { id: { in: rows.map(({ startedBy }) => startedBy) } },
    select: { id: true, name: true },
  });
  return rows.map(({ startedBy, sha256: _, claim: __, closesOn, report, ...row }) => ({
    ...row,
    closesOn: closesOn && fromDateColumn(closesOn),
    report: report as UploadReport | null,
    by: people.find(({ id }) => id === startedBy)?.name ?? null,
  }));
}

/** When the very same file was taken in before; null when it was not. */
export async function takenBefore(viewer: Viewer, id: string): Promise<Date | null> {
  if (!may(viewer, "write:jobs") || !isUuid(id)) return null;
  const row = await db.jobUpload.findUnique({ where: { id }, select: { sha256: true, createdAt: true } });
  const before =
    row &&
    (await db.jobUpload.findFirst({
      where: { sha256: row.sha256, finishedAt: { not: null }, id: { not: id } },
      orderBy: { finishedAt: "desc" },
      select: { finishedAt: true },
    }));
  return before?.finishedAt ?? null;
}

/** Has a list looked through again, with other choices. False when it is asked for already, or not there. */
export async function lookAgain(viewer: Viewer, id: string, choices: UploadChoices): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const before = await tx.jobUpload.findUnique({ where: { id } });
    const columns = columnsOf(choices);
    const { count } = await tx.jobUpload.updateMany({
      where: { id, askedAt: null },
      data: { ...columns, ...LET_GO, triedAt: null, done: 0 },
    });
    if (count === 0) return false;
    const details = changes(before, columns);
    await audit(tx, { actorId: viewer.personId, action: "import-choose", subject: "jobs", subjectId: id, details });
    return true;
  });
}

/**
 * Says that a list is to be taken in, and wakes the worker, which looks by itself once a minute. False when there is
 * nothing to do.
 */
export async function askForUpload(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  const upload = await uploadForStaff(viewer, id);
  if (viewer.kind !== "staff" || !upload?.report || "unreadable" in upload.report || !upload.triedAt) return false;
  const { triedAt } = upload;
  return db.$transaction(async (tx) => {
    const { count } = await tx.jobUpload.updateMany({
      where: { id, askedAt: null, triedAt },
      data: { ...LET_GO, askedAt: now, done: 0 },
    });
    if (count === 0) return false;
    await tx.$executeRaw`SELECT pg_notify('uploads', '')`;
    // The import itself is written down for whoever sent the list: this is whoever said that it be done.
    const details = changes({ askedAt: null }, { askedAt: now });
    await audit(tx, { actorId: viewer.personId, action: "import-ask", subject: "jobs", subjectId: id, details });
    return true;
  });
}

/** The rows that were refused, as a CSV to mend and send again. Null when there are none, or for whoever may not. */
export async function refusedRows(viewer: Viewer, id: string): Promise<{ name: string; stream: Readable } | null> {
  const upload = await uploadForStaff(viewer, id);
  const stream = upload && (await openFile(refusedKeyOf(id)));
  return stream && { name: `${upload.fileName.replace(/\.csv$/i, "")}.refused.csv`, stream };
}
