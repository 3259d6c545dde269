import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { ImageFacts } from "../types";
import { mediaTypeOf, readFileOf } from "./files";

/** Columns of what a page needs to show a picture. */
export const FACTS = {
  id: true,
  width: true,
  height: true,
  widths: true,
  fallback: true,
  blur: true,
  alt: true,
} as const satisfies Prisma.PostImageSelect;

type Row = Prisma.PostImageGetPayload<{ select: typeof FACTS }>;

/** A row as pages take it. */
export function asFacts({ id, width, height, widths, fallback, blur, alt }: Row): ImageFacts {
  return { id, src: `/blog/images/${id}`, width, height, widths, isClear: fallback === "png", blur, alt };
}

/** The pictures of these ids that are there, by id; ids that nothing has are left out. */
export async function imagesById(ids: string[]): Promise<Map<string, ImageFacts>> {
  const wanted = ids.filter(isUuid);
  if (wanted.length === 0) return new Map();
  const rows = await db.postImage.findMany({ where: { id: { in: wanted }, storedAt: { not: null } }, select: FACTS });
  return new Map(rows.map((row) => [row.id, asFacts(row)]));
}

export interface ImageFile {
  mediaType: string;
  /** Names these bytes for ever. */
  etag: string;
  /** Null when the storage has lost them. */
  read: () => Promise<Buffer | null>;
}

/** One file of a picture: its fallback, or a size such as `640.avif`. Null for a size or a picture that is not there. */
export async function imageFile(id: string, size?: string): Promise<ImageFile | null> {
  if (!isUuid(id) || (size !== undefined && !/^[1-9]\d{0,3}\.(?:avif|webp)$/.test(size))) return null;
  const row = await db.postImage.findFirst({
    where: { id, storedAt: { not: null } },
    select: { sha256: true, widths: true, fallback: true },
  });
  if (!row || (size && !row.widths.includes(Number.parseInt(size, 10)))) return null;
  const name = size ?? `fallback.${row.fallback}`;
  return {
    mediaType: mediaTypeOf(name),
    etag: `"${row.sha256.slice(0, 32)}-${name}"`,
    read: () => readFileOf(row.sha256, name),
  };
}
