import { createHash } from "node:crypto";
import sharp from "sharp";
import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { kindOf } from "@/lib/posts/images/kinds";
import { makeSizes } from "@/lib/posts/images/making";
import { MOST_BYTES, REFUSALS } from "@/lib/posts/images/refusals";

/** Pixels of each side: three times the largest that is shown. */
const SIDE = 216;

export type FaceOutcome =
  { ok: true } | { ok: false; reason: "not-found" } | { ok: false; reason: "refused"; words: string };

/**
 * Puts a picture of a colleague in place of their initials; everybody sets their own. Its first bytes say what a file is, not
 * its name; a picture is made anew from its pixels in a process of its own (docs/decisions/0021), and whatever can carry a
 * script is refused.
 */
export async function setFace(viewer: Viewer, bytes: Buffer, now: Date): Promise<FaceOutcome> {
  if (viewer.kind !== "staff" || !may(viewer, "read:numbers")) return { ok: false, reason: "not-found" };
  const made = await madeOf(bytes);
  if (!made.ok) return made;
  const { picture } = made;
  const face = { picture, sha256: createHash("sha256").update(picture).digest("hex"), setAt: now };
  const { personId } = viewer;
  await db.$transaction(async (tx) => {
    await tx.staffFace.upsert({ where: { personId }, create: { personId, ...face }, update: face });
    await audit(tx, { ...deed(viewer), action: "set-face", details: { to: { face: face.sha256 } } });
  });
  return { ok: true };
}

/** Goes back to initials. False when there was nothing. */
export async function dropFace(viewer: Viewer): Promise<boolean> {
  if (viewer.kind !== "staff") return false;
  return db.$transaction(async (tx) => {
    const { count } = await tx.staffFace.deleteMany({ where: { personId: viewer.personId } });
    if (count > 0) await audit(tx, { ...deed(viewer), action: "drop-face", details: { to: { face: null } } });
    return count > 0;
  });
}

/** The picture of one colleague, as WebP. Null where there is none, and for whoever may not see colleagues. */
export async function faceOf(
  viewer: Viewer,
  personId: string,
): Promise<{ picture: Uint8Array; sha256: string } | null> {
  if (!may(viewer, "read:numbers") || !isUuid(personId)) return null;
  return db.staffFace.findUnique({ where: { personId }, select: { picture: true, sha256: true } });
}

/** Where the picture of each of these colleagues is, for those who have one. Its address changes with it. */
export async function facesOf(viewer: Viewer, personIds: string[]): Promise<Map<string, string>> {
  if (!may(viewer, "read:numbers")) return new Map();
  const rows = await db.staffFace.findMany({
    where: { personId: { in: personIds } },
    select: { personId: true, sha256: true },
  });
  return new Map(rows.map(({ personId, sha256 }) => [personId, `/admin/faces/${personId}?v=${sha256.slice(0, 12)}`]));
}

const deed = ({ personId }: Staff) => ({ actorId: personId, subject: "staff", subjectId: personId });
const refused = (words: string) => ({ ok: false, reason: "refused", words }) as const;

async function madeOf(bytes: Buffer): Promise<{ ok: true; picture: Buffer<ArrayBuffer> } | ReturnType<typeof refused>> {
  if (bytes.length > MOST_BYTES) return refused(REFUSALS["too-large"]);
  const kind = kindOf(bytes);
  if (kind === "svg" || kind === "heic") return refused(REFUSALS[kind]);
  if (kind === null) return refused(REFUSALS["not-a-picture"]);
  const made = await makeSizes(kind, bytes);
  if (!made.ok) return refused(REFUSALS[made.reason]);
  const whole = made.files.find(({ name }) => name.startsWith("fallback."));
  if (!whole) return refused(REFUSALS.broken);
  // Our own pixels by now: what is in the middle of the upper part is most often a face.
  const square = sharp(whole.bytes).resize({ width: SIDE, height: SIDE, fit: "cover", position: "top" });
  return { ok: true, picture: Buffer.from(await square.webp({ quality: 82 }).toBuffer()) };
}
