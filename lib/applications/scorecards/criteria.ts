import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { randomUUID } from "node:crypto";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { Criterion } from "./scorecard-input";

export interface CriteriaOfJob {
  /** 0 where nobody has written any yet. */
  version: number;
  criteria: Criterion[];
  /** How many scorecards were handed in under this version. */
  handedIn: number;
}

/** What a job's applications are judged by now. Null when it is not there or not theirs to read. */
export async function criteriaOfJob(viewer: Viewer, jobId: string): Promise<CriteriaOfJob | null> {
  if (!may(viewer, "read:applications") || !isUuid(jobId)) return null;
  const job = await db.job.findUnique({ where: { id: jobId }, select: { id: true } });
  if (!job) return null;
  const form = await newestForm(db, jobId);
  if (!form) return { version: 0, criteria: [], handedIn: 0 };
  const handedIn = await db.scorecard.count({ where: { formId: form.id, submittedAt: { not: null } } });
  const criteria = form.criteria.map(({ name, good }) => ({ name, good }));
  return { version: form.version, criteria, handedIn };
}

/** The newest version of a job's criteria. */
export const newestForm = (tx: Tx, jobId: string) =>
  tx.scorecardForm.findFirst({
    where: { jobId },
    orderBy: { version: "desc" },
    select: {
      id: true,
      version: true,
      criteria: { orderBy: { position: "asc" }, select: { position: true, name: true, good: true } },
    },
  });

export type CriteriaOutcome = { ok: true; version: number } | { ok: false; reason: "changed"; version: number };

/**
 * Writes down what a job's applications are judged by from now on, as a new version: cards that were handed in stay with
 * theirs. `version` is the one that was seen; "changed" when somebody wrote another meanwhile. The same again changes
 * nothing. Null when it is not theirs to write.
 */
export async function writeCriteria(
  viewer: Viewer,
  jobId: string,
  { version: seen, criteria }: { version: number; criteria: Criterion[] },
  now: Date,
): Promise<CriteriaOutcome | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(jobId)) return null;
  return db.$transaction(async (tx) => {
    const [job] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM job WHERE id = ${jobId}::uuid FOR UPDATE`;
    if (!job) return null;
    const before = await newestForm(tx, jobId);
    const stands = before?.version ?? 0;
    if (stands !== seen) return { ok: false, reason: "changed", version: stands } as const;
    if (before && isTheSame(before.criteria, criteria)) return { ok: true, version: stands } as const;
    const version = stands + 1;
    const rows = criteria.map((criterion, at) => ({ position: at + 1, ...criterion }));
    const form = { id: randomUUID(), jobId, version, madeBy: viewer.personId, madeAt: now };
    await tx.scorecardForm.create({ data: { ...form, criteria: { create: rows } } });
    const details = { from: namesOf(before?.criteria ?? []), to: namesOf(criteria) };
    await audit(tx, { actorId: viewer.personId, action: "criteria", subject: "job", subjectId: jobId, details });
    return { ok: true, version } as const;
  });
}

const namesOf = (criteria: Criterion[]) => ({ criteria: criteria.map(({ name }) => name) });

const isTheSame = (before: Criterion[], after: Criterion[]) =>
  before.length === after.length &&
  before.every(({ name, good }, at) => after[at]?.name === name && after[at].good === good);
