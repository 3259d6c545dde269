import { randomUUID } from "node:crypto";
import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { newestForm } from "./criteria";
import type { CardGiven } from "./scorecard-input";

type ScoreOutcome =
  | { ok: true; isHandedIn: boolean }
  /** The criteria have changed since the form was opened. */
  | { ok: false; reason: "criteria" }
  /** It was handed in before, and stays as it is. */
  | { ok: false; reason: "final" }
  /** Handed in with something left out: the fields by name. */
  | { ok: false; reason: "unfinished"; missing: { position: number; what: "score" | "evidence" }[] };

/**
 * Keeps the viewer's own scorecard of an application, or hands it in: then it is whole, does not change any more, and what
 * the others wrote can be read. There is one for each reviewer. Null when it is not theirs to score.
 */
export async function score(
  viewer: Viewer,
  applicationId: string,
  given: CardGiven,
  now: Date,
): Promise<ScoreOutcome | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(applicationId)) return null;
  return db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ jobId: string }[]>(
      Prisma.sql`SELECT job_id AS "jobId" FROM application WHERE id = ${applicationId}::uuid FOR UPDATE`,
    );
    const form = row && (await newestForm(tx, row.jobId));
    if (!form) return null;
    const own = { applicationId_reviewerId: { applicationId, reviewerId: viewer.personId } };
    const before = await tx.scorecard.findUnique({ where: own, select: { id: true, submittedAt: true } });
    if (before?.submittedAt) return { ok: false, reason: "final" } as const;
    if (form.id !== given.formId) return { ok: false, reason: "criteria" } as const;
    const scores = given.scores.slice(0, form.criteria.length);
    const missing = given.isHandedIn ? scores.flatMap(whatIsMissing) : [];
    if (missing.length > 0) return { ok: false, reason: "unfinished", missing } as const;
    await put(tx, { id: before?.id, applicationId, viewer, given: { ...given, scores } }, now);
    return { ok: true, isHandedIn: given.isHandedIn } as const;
  });
}

const whatIsMissing = ({ position, score: given, evidence }: CardGiven["scores"][number]) => [
  ...(given === null ? [{ position, what: "score" as const }] : []),
  ...(evidence === null ? [{ position, what: "evidence" as const }] : []),
];

interface Put {
  id: string | undefined;
  applicationId: string;
  viewer: Staff;
  given: CardGiven;
}

async function put(tx: Tx, { id = randomUUID(), applicationId, viewer, given }: Put, now: Date) {
  const { formId, note, scores, isHandedIn } = given;
  const own = { applicationId_reviewerId: { applicationId, reviewerId: viewer.personId } };
  // What was scored by criteria that are no more goes with them: a draft is always of the newest.
  await tx.scorecardScore.deleteMany({ where: { cardId: id } });
  await tx.scorecard.upsert({
    where: own,
    create: { id, applicationId, reviewerId: viewer.personId, formId, note, savedAt: now },
    update: { formId, note, savedAt: now },
  });
  await tx.scorecardScore.createMany({ data: scores.map((row) => ({ cardId: id, formId, ...row })) });
  if (!isHandedIn) return;
  await tx.scorecard.update({ where: own, data: { submittedAt: now } });
  const details = { to: { handedIn: true } };
  const subject = { subject: "application", subjectId: applicationId };
  await audit(tx, { actorId: viewer.personId, action: "score", ...subject, details });
}
