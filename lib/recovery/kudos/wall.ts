import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import type { KudosPermission, KudosState, Relation, Strength } from "../kudos-input";

/** Kind words as their candidate sees them. What is held shows nothing of what it says. */
export interface OwnKudos {
  id: string;
  from: string;
  relation: Relation;
  moment: string | null;
  trust: string | null;
  words: string[];
  permission: KudosPermission;
  state: KudosState;
  strengths: Strength[];
  givenAt: Date;
  /** The applications that it is shown with. */
  uses: { id: string; job: string }[];
}

const OWN = {
  id: true,
  giverName: true,
  relation: true,
  moment: true,
  trust: true,
  words: true,
  permission: true,
  state: true,
  strengths: true,
  givenAt: true,
  uses: { select: { id: true, application: { select: { job: { select: NAMED } } } } },
} as const satisfies Prisma.KudosSelect;

/** All that was given to the viewer, newest first; what they reported is with us and not here. */
export async function ownKudos(viewer: Viewer): Promise<OwnKudos[]> {
  if (!isSignedIn(viewer)) return [];
  const rows = await db.kudos.findMany({
    where: { candidateId: viewer.personId, state: { not: "reported" } },
    orderBy: [{ givenAt: "desc" }, { id: "asc" }],
    select: OWN,
  });
  return rows.map(asOwn);
}

function asOwn({ giverName, uses, ...row }: Prisma.KudosGetPayload<{ select: typeof OWN }>): OwnKudos {
  const isHeld = row.state === "held";
  return {
    ...row,
    relation: row.relation as Relation,
    permission: row.permission as KudosPermission,
    state: row.state as KudosState,
    strengths: row.strengths as Strength[],
    uses: uses.map(({ id, application: { job } }) => ({ id, job: publicWords(job.title, job) })),
    from: isHeld ? "" : giverName,
    ...(isHeld && { moment: null, trust: null, words: [] }),
  };
}

/** One of them for a day that is low, and how many there are; `at` goes round. Null when none counts yet. */
export async function oneKudos(
  viewer: Viewer,
  at: number,
): Promise<{ kudos: OwnKudos; at: number; all: number } | null> {
  const kept = (await ownKudos(viewer)).filter(({ state }) => state === "kept");
  if (kept.length === 0) return null;
  const place = ((Math.trunc(at) % kept.length) + kept.length) % kept.length || 0;
  const kudos = kept[place];
  return kudos ? { kudos, at: place, all: kept.length } : null;
}

/** What a candidate does with words that they were given. */
export type Decision = "keep" | "hide" | "look";

const STEPS: Record<Decision, { from: KudosState[]; to: KudosState }> = {
  keep: { from: ["waiting", "hidden"], to: "kept" },
  hide: { from: ["waiting", "kept"], to: "hidden" },
  look: { from: ["held"], to: "waiting" },
};

/**
 * Keeps words, so that they count; hides them; or looks at what was held. False when they are not theirs or stand so
 * already.
 */
export async function decideOn(viewer: Viewer, id: string, decision: Decision, now: Date): Promise<boolean> {
  if (!isSignedIn(viewer) || !isUuid(id)) return false;
  const { from, to } = STEPS[decision];
  const { count } = await db.kudos.updateMany({
    where: { id, candidateId: viewer.personId, state: { in: from } },
    data: { state: to, lastUsedAt: now },
  });
  return count > 0;
}

/** Files words under strengths. False when they are not theirs. */
export async function tagKudos(viewer: Viewer, id: string, strengths: Strength[], now: Date): Promise<boolean> {
  if (!isSignedIn(viewer) || !isUuid(id)) return false;
  const { count } = await db.kudos.updateMany({
    where: { id, candidateId: viewer.personId, state: { in: ["waiting", "kept", "hidden"] } },
    data: { strengths: [...new Set(strengths)], lastUsedAt: now },
  });
  return count > 0;
}

/** Throws words away, from wherever they are shown too, without a word there. False when they are not theirs. */
export async function dropKudos(viewer: Viewer, id: string): Promise<boolean> {
  if (!isSignedIn(viewer) || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const own = { id, candidateId: viewer.personId, state: { not: "reported" } };
    await tx.kudosUse.deleteMany({ where: { kudos: own } });
    return (await tx.kudos.deleteMany({ where: own })).count > 0;
  });
}
