import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { putFile, removeFile } from "@/lib/core/storage";
import { oneLine } from "@/lib/core/text/text";
import { Unreadable } from "../found";
import type { MoveReport } from "../report";
import { keyOf, tried } from "./trying";

/** The largest file that staff may send through the browser, in bytes; the command takes any. */
export const MOST_UPLOAD_BYTES = 32 * 1024 * 1024;

/** What a move keeps of its report: the file could not be read at all, or what was found. */
export type KeptReport = { unreadable: string } | MoveReport;

export interface MoveForStaff {
  id: string;
  fileName: string;
  createdAt: Date;
  askedAt: Date | null;
  seenAt: Date | null;
  finishedAt: Date | null;
  /** Posts looked at. */
  done: number;
  report: KeptReport | null;
}

const FACTS = {
  id: true,
  fileName: true,
  createdAt: true,
  askedAt: true,
  seenAt: true,
  finishedAt: true,
  done: true,
  report: true,
} as const;

interface Upload {
  name: string;
  bytes: Buffer;
  /** Where the old site was. */
  site: string | null;
}

/**
 * Keeps an upload and says, without changing anything, what moving it in would do. Null for whoever may not; else the move's
 * id.
 */
export async function lookThrough(viewer: Viewer, { name, bytes, site }: Upload, now: Date): Promise<string | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts")) return null;
  // The row comes first, so that no bytes lie there that nobody knows of.
  const { id } = await db.postMove.create({
    data: { startedById: viewer.personId, fileName: fileNameOf(name), site, createdAt: now },
    select: { id: true },
  });
  await putFile(keyOf(id), bytes, "application/octet-stream");
  const report = await tried({ id, site }, viewer, now).catch(unreadable);
  if ("unreadable" in report) await removeFile(keyOf(id));
  const done = "posts" in report ? report.posts.length : 0;
  await db.postMove.update({ where: { id }, data: { done, report: asJson(report) }, select: { id: true } });
  return id;
}

const fileNameOf = (name: string): string => oneLine(name.split(/[\\/]/).at(-1) ?? "").slice(0, 200) || "export";

/** What a move says of a file that could not be read. Any other error is thrown on. */
export function unreadable(error: unknown): { unreadable: string } {
  if (error instanceof Unreadable) return { unreadable: error.message };
  throw error;
}

/** Of a move that is being looked through, or whose look-through broke off. */
export const NOT_LOOKED_THROUGH = { report: { equals: Prisma.DbNull } } as const satisfies Prisma.PostMoveWhereInput;

/** The move as staff see it; null when it is not there or not theirs to see. */
export async function moveForStaff(viewer: Viewer, id: string): Promise<MoveForStaff | null> {
  if (!may(viewer, "write:posts") || !isUuid(id)) return null;
  const row = await db.postMove.findUnique({ where: { id }, select: FACTS });
  return row && { ...row, report: row.report as KeptReport | null };
}

/** The last moves that were looked through, newest first. */
export async function lastMoves(viewer: Viewer): Promise<Omit<MoveForStaff, "report">[]> {
  if (!may(viewer, "write:posts")) return [];
  const { report: _, ...facts } = FACTS;
  return db.postMove.findMany({
    where: { NOT: NOT_LOOKED_THROUGH },
    orderBy: { createdAt: "desc" },
    take: 10,
    select: facts,
  });
}

/** Says that it is to be done, and wakes the worker, which looks by itself once a minute. False when there is nothing to do. */
export async function askForMove(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  const move = await moveForStaff(viewer, id);
  if (!move?.report || "unreadable" in move.report) return false;
  return db.$transaction(async (tx) => {
    const which = { id, askedAt: null, finishedAt: null };
    const { count } = await tx.postMove.updateMany({ where: which, data: { askedAt: now, done: 0 } });
    await tx.$executeRaw`SELECT pg_notify('moving', '')`;
    return count === 1;
  });
}

/** This many posts with something to say of them are kept. */
const MOST_KEPT = 2000;

/** A report as the database keeps it: the posts of which there is something to say. */
export function asJson(report: KeptReport): Prisma.InputJsonObject {
  if ("unreadable" in report) return report;
  const posts = report.posts.filter(({ remarks }) => remarks.length > 0).slice(0, MOST_KEPT);
  return JSON.parse(JSON.stringify({ ...report, posts })) as Prisma.InputJsonObject;
}
