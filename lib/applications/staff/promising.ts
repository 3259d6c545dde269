import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { workingDaysAfter } from "../pipeline/answer-hours";
import { endAnswerTasks } from "../pipeline/answer-tasks";
import { postPutOff } from "../pipeline/news";
import { isEnd, type Stage } from "../vocabulary";
import type { PromiseInput } from "./schema";

/** Nobody is put off by more than so many working days at a time. */
const MOST_WORKING_DAYS = 15;

export type PutOff =
  | { ok: true }
  | { ok: false; reason: "not-found" | "ended" | "no-change" | "in-the-past" | "too-far" }
  | { ok: false; reason: "changed"; stage: Stage };

/**
 * Moves the day by which a candidate hears, with why: whom we wait for, since when, and when we ask them again. They are told
 * by email and see it in their account. The database takes no later day without it.
 */
export async function putOff(viewer: Viewer, id: string, wanted: PromiseInput, now: Date): Promise<PutOff> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(id))
    return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx): Promise<PutOff> => {
    const [row] = await tx.$queryRaw<{ stage: Stage; version: number; wasOn: Date | null }[]>(Prisma.sql`
      SELECT stage::text, version, answer_due_on AS "wasOn" FROM application WHERE id = ${id}::uuid FOR UPDATE`);
    if (!row) return { ok: false, reason: "not-found" };
    if (row.version !== wanted.version) return { ok: false, reason: "changed", stage: row.stage };
    if (isEnd(row.stage) || !row.wasOn) return { ok: false, reason: "ended" };
    const dueOn = toDateColumn(wanted.dueOn);
    if (dueOn < toDateColumn(londonDay(now))) return { ok: false, reason: "in-the-past" };
    if (dueOn.getTime() === row.wasOn.getTime()) return { ok: false, reason: "no-change" };
    if (dueOn > (await workingDaysAfter(tx, now, MOST_WORKING_DAYS))) return { ok: false, reason: "too-far" };
    const { version, wasOn } = row;
    const { waitingOn, words } = wanted;
    const waitingSince = toDateColumn(wanted.waitingSince ?? londonDay(now));
    const askAgainOn = wanted.askAgainOn ? toDateColumn(wanted.askAgainOn) : null;
    const days = { wasOn, dueOn, waitingSince, askAgainOn };
    const data = { applicationId: id, version, at: now, staffId: viewer.personId, waitingOn, words, ...days };
    const { id: promise } = await tx.applicationPromise.create({ data, select: { id: true } });
    await tx.application.update({ where: { id }, data: { answerDueOn: dueOn }, select: { id: true } });
    await endAnswerTasks(tx, id, { doneById: viewer.personId, now });
    const details = changes({ answerDueOn: wasOn }, { answerDueOn: dueOn });
    await audit(tx, { actorId: viewer.personId, action: "promise", subject: "application", subjectId: id, details });
    await postPutOff(tx, { id, promise, from: viewer.name, stage: row.stage, words });
    return { ok: true };
  });
}
