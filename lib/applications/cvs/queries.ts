import { buffer } from "node:stream/consumers";
import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { openFile } from "@/lib/core/storage";
import type { CvUpload } from "../cv-files/files";
import { type CvToRead, openCv } from "../queries";

/** A version of their CV as its candidate sees it. */
export interface OwnKeptCv {
  id: string;
  label: string;
  /** What the file is called. */
  name: string;
  bytes: number;
  createdAt: Date;
  isMain: boolean;
}

/** The versions of their CV that the viewer keeps: the main one first, then the newest. */
export async function ownCvs(viewer: Viewer): Promise<OwnKeptCv[]> {
  if (!isSignedIn(viewer)) return [];
  const rows = await db.candidateCv.findMany({
    where: { candidateId: viewer.personId },
    orderBy: [{ isMain: "desc" }, { createdAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      label: true,
      createdAt: true,
      isMain: true,
      file: { select: { originalName: true, bytes: true } },
    },
  });
  return rows.map(({ file, ...row }) => ({ ...row, name: file.originalName, bytes: file.bytes }));
}

/** One of the viewer's own, for saving; null when it is not theirs or not there. */
export async function ownKeptCv(viewer: Viewer, id: string): Promise<CvToRead | null> {
  const file = await fileOf(viewer, id);
  return file && openCv(file);
}

/**
 * One of the viewer's own as if it had been uploaded just now: what an application that is sent with it keeps is a copy.
 * Null when it is not theirs or not there.
 */
export async function ownKeptCvBytes(viewer: Viewer, id: string): Promise<CvUpload | null> {
  return (await ownKeptCvFile(viewer, id))?.cv ?? null;
}

/** The same, with the kind of file that it was found to be. */
export async function ownKeptCvFile(viewer: Viewer, id: string): Promise<{ cv: CvUpload; mediaType: string } | null> {
  const file = await fileOf(viewer, id);
  const stream = file && (await openFile(file.path));
  return stream && { cv: { bytes: await buffer(stream), name: file.originalName }, mediaType: file.mediaType };
}

async function fileOf(viewer: Viewer, id: string) {
  if (!isSignedIn(viewer) || !isUuid(id)) return null;
  const row = await db.candidateCv.findFirst({
    where: { id, candidateId: viewer.personId },
    select: { file: { select: { path: true, originalName: true, mediaType: true, bytes: true } } },
  });
  return row?.file ?? null;
}
