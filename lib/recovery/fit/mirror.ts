import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { RAIL_EVENTS, shownToCandidate } from "@/lib/applications/pipeline/rail";
import { isEnd } from "@/lib/applications/vocabulary";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { sealed, unsealed } from "@/lib/core/secrets/sealing";
import { type FitReflection, fitReflection, type ReflectionInput } from "../fit-input";
import { openedSnapshot, type Snapshot } from "./snapshots";

/** One application as its candidate's mirror has it. */
export interface OwnMirror {
  applicationId: string;
  jobId: string;
  takenAt: Date;
  /** Null when it cannot be opened any more. */
  snapshot: Snapshot | null;
  gut: number | null;
  reflection: FitReflection | null;
  version: number;
  /** Whether its candidate knows the result. */
  isTold: boolean;
}

/** The viewer's snapshots, the latest first. */
export async function ownMirrors(viewer: Viewer, now: Date): Promise<OwnMirror[]> {
  if (!isSignedIn(viewer)) return [];
  const where = { candidateId: viewer.personId };
  const rows = await db.fitSnapshot.findMany({ where, orderBy: { takenAt: "desc" }, take: 100, select: MIRROR });
  return rows.map((row) => asMirror(row, now));
}

/** One of them, by its application; null when it is not theirs, or no snapshot was taken. */
export async function ownMirror(viewer: Viewer, applicationId: string, now: Date): Promise<OwnMirror | null> {
  if (!isSignedIn(viewer) || !isUuid(applicationId)) return null;
  const where = { applicationId, candidateId: viewer.personId };
  const row = await db.fitSnapshot.findFirst({ where, select: MIRROR });
  return row && asMirror(row, now);
}

/** The viewer's snapshot for a job whose page they come from, while they may still say how sure they are; null otherwise. */
export async function unsureOf(viewer: Viewer, slug: string, now: Date): Promise<string | null> {
  if (!isSignedIn(viewer)) return null;
  const application = { job: { slugs: { some: { slug } } } };
  const row = await db.fitSnapshot.findFirst({ where: { candidateId: viewer.personId, application }, select: MIRROR });
  const mirror = row && asMirror(row, now);
  return mirror && mirror.gut === null && !mirror.isTold ? mirror.applicationId : null;
}

const MIRROR = {
  applicationId: true,
  takenAt: true,
  sealed: true,
  gut: { select: { gut: true } },
  reflection: { select: { sealed: true, version: true } },
  application: {
    select: {
      jobId: true,
      stage: true,
      stageSince: true,
      answerDueOn: true,
      answerGoesAt: true,
      events: RAIL_EVENTS,
    },
  },
} as const satisfies Prisma.FitSnapshotSelect;

type MirrorRow = Prisma.FitSnapshotGetPayload<{ select: typeof MIRROR }>;

function asMirror({ applicationId, takenAt, gut, reflection, application, ...row }: MirrorRow, now: Date): OwnMirror {
  const { stage } = shownToCandidate(application, now);
  return {
    applicationId,
    jobId: application.jobId,
    takenAt,
    snapshot: openedSnapshot(row.sealed),
    gut: gut?.gut ?? null,
    reflection: reflection && openedReflection(reflection.sealed),
    version: reflection?.version ?? 0,
    isTold: isEnd(stage) || stage === "placed" || stage === "onboarding",
  };
}

/** What a sealed reflection says; null when it cannot be opened any more. */
export function openedReflection(text: string): FitReflection | null {
  const json = unsealed(text);
  return json === null ? null : (fitReflection.safeParse(JSON.parse(json)).data ?? null);
}

/**
 * Keeps how sure the viewer is of an application, from 1 to 10: once, and before they have heard. False when it is not
 * theirs, has been said, or is too late.
 */
export async function sayGut(viewer: Viewer, applicationId: string, gut: number, now: Date): Promise<boolean> {
  const mirror = await ownMirror(viewer, applicationId, now);
  if (!mirror || mirror.isTold || mirror.gut !== null) return false;
  const { count } = await db.fitGut.createMany({ data: [{ applicationId, gut, saidAt: now }], skipDuplicates: true });
  return count > 0;
}

export type SavedReflection =
  { ok: true } | { ok: false; reason: "missing" } | { ok: false; reason: "changed"; version: number };

/** Writes beside a snapshot what was learned since, over the version they saw; the snapshot itself stays as it is. */
export async function saveReflection(
  viewer: Viewer,
  applicationId: string,
  { version, ...said }: ReflectionInput,
  now: Date,
): Promise<SavedReflection> {
  if (!isSignedIn(viewer) || !isUuid(applicationId)) return { ok: false, reason: "missing" };
  return db.$transaction(async (tx) => {
    if (!(await holdSnapshot(tx, applicationId, viewer.personId))) return { ok: false, reason: "missing" };
    const where = { applicationId };
    const standing = (await tx.fitReflection.findUnique({ where, select: { version: true } }))?.version ?? 0;
    if (standing !== version) return { ok: false, reason: "changed", version: standing };
    const data = { sealed: sealed(JSON.stringify(said)), version: standing + 1, updatedAt: now };
    await tx.fitReflection.upsert({ where, create: { applicationId, ...data }, update: data });
    return { ok: true };
  });
}

/** Two writings beside one snapshot wait for each other. */
async function holdSnapshot(tx: Tx, applicationId: string, candidateId: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT FROM fit_snapshot WHERE application_id = ${applicationId}::uuid AND candidate_id = ${candidateId}::uuid FOR UPDATE`;
  return held.length > 0;
}
