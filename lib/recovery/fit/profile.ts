import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { sealed } from "@/lib/core/secrets/sealing";
import type { FitInput, FitWants } from "../fit-input";
import { holdCandidate } from "../learning/debriefs";
import { snapshotsOfOpen } from "./snapshots";
import { openedWants } from "./wants";
import { relaxed } from "./wants-search";

/** Saved more often than this, the oldest goes: the last fifty say enough of how somebody's mind changed. */
const MOST_VERSIONS = 50;

export interface OwnFit {
  /** Null when they have not weighed anything yet. */
  wants: FitWants | null;
  version: number;
  /** Dealbreakers that are none any more, with how often that happened. */
  relaxed: ReturnType<typeof relaxed>;
}

/** What matters to the viewer, as they last weighed it. */
export async function ownFit(viewer: Viewer): Promise<OwnFit> {
  if (!isSignedIn(viewer)) return { wants: null, version: 0, relaxed: [] };
  const rows = await db.fitProfile.findMany({
    where: { candidateId: viewer.personId },
    orderBy: { version: "asc" },
    select: { version: true, sealed: true },
  });
  const versions = rows.flatMap((row) => openedWants(row.sealed) ?? []);
  return { wants: versions.at(-1) ?? null, version: rows.at(-1)?.version ?? 0, relaxed: relaxed(versions) };
}

export type SavedFit =
  { ok: true } | { ok: false; reason: "sign-in" } | { ok: false; reason: "changed"; version: number };

/**
 * Keeps what matters to the viewer over the version they saw, the versions before it too, and takes the snapshot of whatever
 * they have applied for and not heard of yet. The second of two devices hears that the first was there.
 */
export async function saveFit(viewer: Viewer, { version, ...wants }: FitInput, now: Date): Promise<SavedFit> {
  if (!isSignedIn(viewer)) return { ok: false, reason: "sign-in" };
  const candidateId = viewer.personId;
  const saved = await db.$transaction(async (tx): Promise<SavedFit> => {
    if (!(await holdCandidate(tx, candidateId))) return { ok: false, reason: "sign-in" };
    const last = await tx.fitProfile.aggregate({ where: { candidateId }, _max: { version: true } });
    const standing = last._max.version ?? 0;
    if (standing !== version) return { ok: false, reason: "changed", version: standing };
    const data = { candidateId, version: standing + 1, sealed: sealed(JSON.stringify(wants)), savedAt: now };
    await tx.fitProfile.create({ data });
    await tx.fitProfile.deleteMany({ where: { candidateId, version: { lte: standing + 1 - MOST_VERSIONS } } });
    return { ok: true };
  });
  if (saved.ok) await snapshotsOfOpen({ candidateId }, now);
  return saved;
}

/** Takes away for good all that the viewer has weighed, with the snapshots and what they wrote beside them. */
export async function wipeFit(viewer: Viewer): Promise<void> {
  if (!isSignedIn(viewer)) return;
  const where = { candidateId: viewer.personId };
  await db.$transaction([db.fitSnapshot.deleteMany({ where }), db.fitProfile.deleteMany({ where })]);
}
