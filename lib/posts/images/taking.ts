import { createHash } from "node:crypto";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { oneLine } from "@/lib/core/text/text";
import type { ImageFacts } from "../types";
import { putFiles, removeFiles } from "./files";
import { kindOf } from "./kinds";
import { type Made, makeSizes } from "./making";
import { asFacts, FACTS } from "./queries";
import { MOST_BYTES, REFUSALS } from "./refusals";

export interface ImageUpload {
  /** What its sender calls it. */
  name: string;
  bytes: Buffer;
  alt?: string;
  /** Where it was fetched from. */
  sourceUrl?: string;
}

export interface Refused {
  ok: false;
  reason: "not-found" | "not-a-picture" | "too-large" | "too-many-pixels" | "broken" | "busy";
  /** The reason more closely, and in words for whoever sent it. */
  key: Refused["reason"] | "heic" | "svg";
  words: string;
}

export interface Taken {
  ok: true;
  image: ImageFacts;
  /** It was animated: only its first frame is kept. */
  isFirstFrame: boolean;
}

/** Long enough for a slow bucket; the row is locked meanwhile. */
const STORING_MS = 60_000;

/**
 * Takes a picture into the library. What it is, is judged by its bytes; what is kept is made anew from its pixels, so that
 * neither a place nor a program comes with it. The same bytes are one picture, however often and under whatever name they
 * are sent; the words for it stay those it has.
 */
export async function takeImage(viewer: Viewer, upload: ImageUpload, now: Date): Promise<Taken | Refused> {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts")) return refused("not-found");
  if (upload.bytes.length > MOST_BYTES) return refused("too-large");
  const sha256 = createHash("sha256").update(upload.bytes).digest("hex");
  const known = await db.postImage.findFirst({ where: { sha256, storedAt: { not: null } }, select: FACTS });
  if (known) return { ok: true, image: asFacts(await withWords(known, upload)), isFirstFrame: false };

  const kind = kindOf(upload.bytes);
  if (kind === null) return refused("not-a-picture");
  if (kind === "heic" || kind === "svg") return refused(kind);
  const made = await makeSizes(kind, upload.bytes);
  if (!made.ok) return refused(made.reason);
  const image = await keep({ viewer, upload, sha256, made }, now);
  return { ok: true, image, isFirstFrame: made.isFirstFrame };
}

function refused(key: Refused["key"]): Refused {
  return { ok: false, reason: key === "heic" || key === "svg" ? "not-a-picture" : key, key, words: REFUSALS[key] };
}

interface ToKeep {
  viewer: Staff;
  upload: ImageUpload;
  sha256: string;
  made: Extract<Made, { ok: true }>;
}

/**
 * The row is committed first, then the files are stored while it is locked, then it says so. Whoever removes a picture
 * locks it too: files are never put and removed at once. A row that is gone meanwhile is written again.
 */
async function keep({ viewer, upload, sha256, made }: ToKeep, now: Date): Promise<ImageFacts> {
  const { files, ok: _, isFirstFrame: __, ...sizes } = made;
  const columns = { ...sizes, ...(await namesAndWords(viewer, upload)), sha256, createdAt: now };
  for (;;) {
    const { count } = await db.postImage.createMany({ data: [columns], skipDuplicates: true });
    const image = await db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT FROM post_image WHERE sha256 = ${sha256} FOR UPDATE`;
        const row = await tx.postImage.findUnique({ where: { sha256 }, select: { ...FACTS, storedAt: true } });
        if (!row || row.storedAt) return row;
        // What an earlier attempt left may be of other sizes.
        if (count === 0) await removeFiles({ sha256, ...row });
        await putFiles(sha256, files);
        return tx.postImage.update({
          where: { sha256 },
          data: { ...columns, storedAt: now, binnedAt: null, binnedBy: null },
          select: FACTS,
        });
      },
      { timeout: STORING_MS },
    );
    if (image) return asFacts(image);
  }
}

async function namesAndWords(viewer: Staff, { name, alt, sourceUrl }: ImageUpload) {
  // A command that brings posts in may act for somebody who is not of staff here.
  const uploader = await db.staff.findUnique({ where: { personId: viewer.personId }, select: { personId: true } });
  return {
    originalName: oneLine(name.split(/[\\/]/).at(-1) ?? "").slice(0, 200) || "picture",
    alt: altOf(alt),
    sourceUrl: sourceUrl && /^https?:\/\//.test(sourceUrl) && sourceUrl.length <= 2000 ? sourceUrl : null,
    uploadedById: uploader?.personId ?? null,
  };
}

const ALT_MOST = 300;
const altOf = (alt = ""): string => oneLine(alt).slice(0, ALT_MOST);

/** A picture that had no words so far gets those it is sent with now. */
async function withWords<Row extends { id: string; alt: string }>(row: Row, { alt }: ImageUpload): Promise<Row> {
  if (row.alt || !altOf(alt)) return row;
  await db.postImage.updateMany({ where: { id: row.id, alt: "" }, data: { alt: altOf(alt) } });
  return { ...row, alt: altOf(alt) };
}
