import * as z from "zod";
import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { ENDS } from "@/lib/applications/vocabulary";
import { db, type Prisma } from "@/lib/core/db";
import { sealed, unsealed } from "@/lib/core/secrets/sealing";
import { asSummary, SUMMARY } from "@/lib/jobs/summary";
import { fitWants } from "../fit-input";
import { factsOf, homeOf, jobFacts } from "./facts";
import { latestWants } from "./wants";

/** A snapshot: a job's facts and what mattered, both as they were. `wants` is null for whoever had not weighed anything. */
export const snapshot = z.object({ facts: jobFacts, wants: fitWants.nullable() });
export type Snapshot = z.infer<typeof snapshot>;

/** Nobody looks back further: what was applied for before that is not compared any more. */
const WITHIN_MS = 2 * 86_400_000;

/** Takes the snapshot of what the viewer has just applied for, once. Nothing for visitors. */
export async function takeSnapshot(viewer: Viewer, slug: string, now: Date): Promise<void> {
  if (!isSignedIn(viewer)) return;
  await snapshotsOfOpen({ candidateId: viewer.personId, job: { slugs: { some: { slug } } } }, now);
}

/**
 * Takes the snapshots that are missing of what came in lately through other doors, or was sent just before a machine stopped.
 * Answers how many there were.
 */
export async function takeMissing(now: Date): Promise<number> {
  return snapshotsOfOpen({ candidateId: { not: null }, createdAt: { gt: new Date(now.getTime() - WITHIN_MS) } }, now);
}

/** Snapshots of applications that have none and of which nobody has heard yet; answers how many. */
export async function snapshotsOfOpen(which: Prisma.ApplicationWhereInput, now: Date): Promise<number> {
  const rows = await db.application.findMany({
    where: {
      AND: [which, OPEN(now), { fitSnapshot: null, job: { publishedAt: { not: null }, closesAt: { not: null } } }],
    },
    orderBy: { createdAt: "asc" },
    take: 200,
    select: { id: true, candidateId: true, job: { select: SUMMARY } },
  });
  for (const { id: applicationId, candidateId, job } of rows) {
    if (!candidateId) continue;
    const wants = await latestWants(db, candidateId);
    const taken: Snapshot = { facts: factsOf(asSummary(job), await homeOf(wants)), wants };
    const row = { applicationId, candidateId, takenAt: now, sealed: sealed(JSON.stringify(taken)) };
    await db.fitSnapshot.createMany({ data: [row], skipDuplicates: true });
  }
  return rows.length;
}

/** No result that its candidate knows of; the triggers fit_before_result say the same. */
const OPEN = (now: Date): Prisma.ApplicationWhereInput => ({
  OR: [{ stage: { notIn: [...ENDS, "placed", "onboarding"] } }, { answerGoesAt: { gt: now } }],
});

/** What a sealed snapshot shows; null when it cannot be opened any more. */
export function openedSnapshot(text: string): Snapshot | null {
  const json = unsealed(text);
  return json === null ? null : (snapshot.safeParse(JSON.parse(json)).data ?? null);
}
