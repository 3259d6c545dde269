import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { type Tx, db } from "@/lib/core/db";
import { PROFILE_PARTS, type ProfileContent, type ProfilePart } from "../profile-input";
import { contentOf, REPLACE } from "./content";

export type Versions = Record<ProfilePart, number>;

/** The viewer's own profile, with the version of each part; null for whoever is no candidate. */
export async function ownProfile(viewer: Viewer): Promise<{ content: ProfileContent; versions: Versions } | null> {
  if (!isSignedIn(viewer)) return null;
  const candidateId = viewer.personId;
  // Versions first: what changes in between makes the next save hear of it, and never overwrites it.
  const parts = await db.profilePart.findMany({ where: { candidateId }, select: { part: true, version: true } });
  const content = await contentOf(db, candidateId);
  if (!content) return null;
  const known = new Map(parts.map(({ part, version }) => [part, version]));
  const versions = Object.fromEntries(PROFILE_PARTS.map((part) => [part, known.get(part) ?? 0])) as Versions;
  return { content, versions };
}

export type Saved =
  | { ok: true; version: number }
  /** "sign-in": no candidate's account; "changed": it was saved elsewhere in the meantime, and stands at this version. */
  | { ok: false; reason: "sign-in" }
  | { ok: false; reason: "changed"; version: number };

/**
 * Saves one part of the viewer's profile over the version they saw. Of two who save at once the second hears that the first
 * was there, and nothing of either is lost.
 */
export async function saveProfilePart<Part extends ProfilePart>(
  viewer: Viewer,
  part: Part,
  { content, version }: { content: ProfileContent[Part]; version: number },
  now: Date,
): Promise<Saved> {
  if (!isSignedIn(viewer)) return { ok: false, reason: "sign-in" };
  const candidateId = viewer.personId;
  return db.$transaction(async (tx) => {
    const standing = await takePart(tx, candidateId, part);
    if (standing === null) return { ok: false, reason: "sign-in" };
    if (standing !== version) return { ok: false, reason: "changed", version: standing };
    await REPLACE[part](tx, candidateId, content);
    const data = { version: version + 1, updatedAt: now };
    await tx.profilePart.update({ where: { candidateId_part: { candidateId, part } }, data });
    return { ok: true, version: version + 1 };
  });
}

/** Holds a part up until the end of the transaction and answers its version; null when they are no candidate. */
export async function takePart(tx: Tx, candidateId: string, part: ProfilePart | "preferences"): Promise<number | null> {
  await tx.$executeRaw`
    INSERT INTO profile_part (candidate_id, part)
    SELECT person_id, ${part} FROM candidate WHERE person_id = ${candidateId}::uuid ON CONFLICT DO NOTHING`;
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM profile_part WHERE candidate_id = ${candidateId}::uuid AND part = ${part} FOR UPDATE`;
  return row?.version ?? null;
}
