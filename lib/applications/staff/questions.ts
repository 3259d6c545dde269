import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { lockNamed } from "@/lib/core/locks";
import type { Question, QuestionKind } from "../questions/vocabulary";
import type { QuestionInput } from "../questions/question-input";
import { MOST_QUESTIONS } from "../questions/questions";

export type QuestionOutcome =
  | { ok: true }
  /** No such job or question, or not theirs to change. */
  | { ok: false; reason: "not-there" }
  | { ok: false; reason: "full" }
  /** A colleague has changed it since. */
  | { ok: false; reason: "changed" };

const NOT_THERE = { ok: false, reason: "not-there" } as const;

/** What a job asks, as staff see it; null for whoever may not read jobs. */
export async function questionsForStaff(viewer: Viewer, jobId: string): Promise<Question[] | null> {
  if (!may(viewer, "read:jobs") || !isUuid(jobId)) return null;
  const rows = await db.screeningQuestion.findMany({
    where: { jobId },
    orderBy: { position: "asc" },
    omit: { jobId: true, createdAt: true, updatedAt: true, position: true },
  });
  return rows.map((row) => ({ ...row, kind: row.kind as QuestionKind }));
}

/** Adds a question at the end. Whoever is writing an application is told that there is a new one. */
export function addQuestion(viewer: Viewer, jobId: string, input: QuestionInput, now: Date): Promise<QuestionOutcome> {
  return changing(viewer, jobId, async (tx, staff) => {
    const position = await tx.screeningQuestion.count({ where: { jobId } });
    if (position >= MOST_QUESTIONS) return { ok: false, reason: "full" };
    await tx.screeningQuestion.create({ data: { jobId, position, ...input, createdAt: now, updatedAt: now } });
    await writeDown(tx, staff, jobId, null, input);
    return { ok: true };
  });
}

/** Changes a question from the version that they saw. What was answered before keeps the wording it answered. */
export function changeQuestion(
  viewer: Viewer,
  jobId: string,
  { id, version }: { id: string; version: number },
  input: QuestionInput,
  now: Date,
): Promise<QuestionOutcome> {
  return changing(viewer, jobId, async (tx, staff) => {
    const before = isUuid(id) ? await tx.screeningQuestion.findFirst({ where: { id, jobId } }) : null;
    if (!before) return NOT_THERE;
    if (before.version !== version) return { ok: false, reason: "changed" };
    await tx.screeningQuestion.update({ where: { id }, data: { ...input, version: version + 1, updatedAt: now } });
    await writeDown(tx, staff, jobId, before, input);
    return { ok: true };
  });
}

/** Moves a question one place up (-1) or down (1); at an end it stays. */
export function moveQuestion(viewer: Viewer, jobId: string, id: string, by: -1 | 1): Promise<QuestionOutcome> {
  return changing(viewer, jobId, async (tx, staff) => {
    const ids = await inOrder(tx, jobId);
    const from = ids.indexOf(id);
    if (from < 0) return NOT_THERE;
    const other = ids[from + by];
    if (other === undefined) return { ok: true };
    await place(tx, jobId, ids.with(from, other).with(from + by, id));
    await writeDown(tx, staff, jobId, { position: from }, { position: from + by });
    return { ok: true };
  });
}

/** Takes a question out. Its answers stay where they were given. */
export function removeQuestion(viewer: Viewer, jobId: string, id: string): Promise<QuestionOutcome> {
  return changing(viewer, jobId, async (tx, staff) => {
    const before = isUuid(id) ? await tx.screeningQuestion.findFirst({ where: { id, jobId } }) : null;
    if (!before) return NOT_THERE;
    await tx.screeningQuestion.delete({ where: { id } });
    await place(tx, jobId, await inOrder(tx, jobId));
    await writeDown(tx, staff, jobId, { text: before.text }, { text: null });
    return { ok: true };
  });
}

/** Whoever changes what a job asks waits for whoever is changing it. */
async function changing(
  viewer: Viewer,
  jobId: string,
  change: (tx: Tx, staff: Staff) => Promise<QuestionOutcome>,
): Promise<QuestionOutcome> {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !isUuid(jobId)) return NOT_THERE;
  return db.$transaction(async (tx) => {
    await lockNamed(tx, "questions", jobId);
    if ((await tx.job.count({ where: { id: jobId, binnedAt: null } })) === 0) return NOT_THERE;
    return change(tx, viewer);
  });
}

async function inOrder(tx: Tx, jobId: string): Promise<string[]> {
  const rows = await tx.screeningQuestion.findMany({
    where: { jobId },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** First out of each other's way, below zero, then into their places: no two stand in one at any moment. */
async function place(tx: Tx, jobId: string, ids: string[]): Promise<void> {
  await tx.$executeRaw`UPDATE screening_question SET position = -1 - position WHERE job_id = ${jobId}::uuid`;
  await tx.$executeRaw`
    UPDATE screening_question q SET position = wanted.place - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted (id, place) WHERE q.id = wanted.id AND q.job_id = ${jobId}::uuid`;
}

type Facts = Parameters<typeof changes>[1];

const writeDown = (tx: Tx, { personId: actorId }: Staff, subjectId: string, before: object | null, after: object) =>
  audit(tx, { actorId, action: "ask", subject: "job", subjectId, details: changes(before, after as Facts) });
