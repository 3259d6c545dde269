import type { Tx } from "@/lib/core/db";
import { Prisma } from "@/lib/core/db";
import { ANSWER_WITHIN, isEnd, type Stage } from "../vocabulary";
import { workingDaysAfter } from "./answer-hours";
import { closeFeedback } from "../feedback/closing";
import { interviewsFollow } from "../interviews/ending";
import { endAnswerTasks } from "./answer-tasks";
import { mayBeShown } from "./may-be-shown";
import { MOVES, movesFrom } from "./moves";
import { leaveLetter } from "./noes";

export interface WantedMove {
  to: Stage;
  /** The version that the decision was made on. */
  version: number;
  /** What the candidate reads. */
  words?: string;
  /** What stands over the letter with them; without it what is usual. */
  subject?: string;
  /** Why, for staff alone. */
  reason?: string;
  /** By the end of which London day the candidate hears next; without it, what is usual for the stage. */
  answerDueOn?: Date;
}

export type Refusal =
  /** Somebody moved it in the meantime: where it stands now. */
  | { ok: false; reason: "changed"; stage: Stage }
  | { ok: false; reason: "no-such-move"; allowed: Stage[] }
  | { ok: false; reason: "needs-reason" }
  | { ok: false; reason: "needs-words" }
  /** Its candidate does not want to be seen by this employer. */
  | { ok: false; reason: "not-to-be-shown" };

export type MoveOutcome = { ok: true; from: Stage; version: number } | Refusal;

export type Mover = { side: "staff"; id: string } | { side: "candidate" };

/**
 * Moves an application and writes down that it did, in the caller's transaction; the row is locked, so that of two who
 * move it at once the second sees where it went. Null when there is no such application.
 */
export async function move(
  tx: Tx,
  id: string,
  wanted: WantedMove,
  mover: Mover,
  now: Date,
): Promise<MoveOutcome | null> {
  const [row] = await tx.$queryRaw<Stands[]>(Prisma.sql`
    SELECT stage::text, version, answer_due_on AS "answerDueOn", answer_goes_at AS "answerGoesAt",
      answer_mail_id AS "answerMailId"
    FROM application WHERE id = ${id}::uuid FOR UPDATE`);
  if (!row) return null;
  const refusal = refusalOf(row, wanted, mover.side);
  if (refusal) return refusal;
  if (!(await mayBeShown(tx, id, row.stage, wanted.to))) return { ok: false, reason: "not-to-be-shown" };
  const usual = await usualDay(tx, id, { row, to: wanted.to }, now);
  // Longer than is usual only with a word that the candidate reads.
  if (usual && wanted.answerDueOn && wanted.answerDueOn > usual && !wanted.words)
    return { ok: false, reason: "needs-words" };
  const answerDueOn = usual && (wanted.answerDueOn ?? usual);
  const version = row.version + 1;
  await tx.applicationEvent.create({
    data: {
      applicationId: id,
      version,
      at: now,
      from: row.stage,
      to: wanted.to,
      actor: mover.side,
      actorId: mover.side === "staff" ? mover.id : null,
      words: wanted.words ?? null,
      subject: wanted.subject ?? null,
      reason: wanted.reason ?? null,
      answerDueOn,
    },
  });
  const data = { stage: wanted.to, version, stageSince: now, answerDueOn, answerGoesAt: null, answerMailId: null };
  await tx.application.update({ where: { id }, data });
  if (row.answerMailId) await leaveLetter(tx, row.answerMailId);
  await endAnswerTasks(tx, id, { doneById: mover.side === "staff" ? mover.id : null, now });
  if (wanted.to === "withdrawn") await closeFeedback(tx, id, now);
  await interviewsFollow(tx, id, { from: row.stage, to: wanted.to }, now);
  return { ok: true, from: row.stage, version };
}

/** The same for a caller who has seen, under the application's lock, that it may go there: what says no then is broken. */
export async function moveOrThrow(tx: Tx, id: string, wanted: WantedMove, mover: Mover, now: Date): Promise<void> {
  const outcome = await move(tx, id, wanted, mover, now);
  if (!outcome?.ok)
    throw new Error(`Application ${id} does not go to “${wanted.to}”: ${outcome?.reason ?? "it is not there"}`);
}

interface Stands {
  stage: Stage;
  version: number;
  answerDueOn: Date | null;
  answerGoesAt: Date | null;
  answerMailId: string | null;
}

function refusalOf(
  { stage, version }: { stage: Stage; version: number },
  wanted: WantedMove,
  side: Mover["side"],
): Refusal | null {
  if (version !== wanted.version) return { ok: false, reason: "changed", stage };
  const moves = movesFrom(stage, side);
  const chosen = moves.find(({ to }) => to === wanted.to);
  if (!chosen) return { ok: false, reason: "no-such-move", allowed: moves.map(({ to }) => to) };
  if (chosen.isBack && !wanted.reason) return { ok: false, reason: "needs-reason" };
  // Nobody is turned down without a word of why.
  if (wanted.to === "rejected" && !wanted.words) return { ok: false, reason: "needs-words" };
  return null;
}

/**
 * By when a candidate hears once it stands there; null at an end. Going back promises nothing new: what was promised before
 * stands if it is sooner, also when a no is taken back that nobody has been told.
 */
async function usualDay(tx: Tx, id: string, { row, to }: { row: Stands; to: Stage }, now: Date): Promise<Date | null> {
  if (isEnd(to)) return null;
  const usual = await workingDaysAfter(tx, now, ANSWER_WITHIN[to as keyof typeof ANSWER_WITHIN]);
  const isBack = MOVES[row.stage].some((move) => move.to === to && move.isBack);
  const promised = isBack ? await promisedBefore(tx, id, row, now) : null;
  return promised && promised < usual ? promised : usual;
}

async function promisedBefore(tx: Tx, id: string, row: Stands, now: Date): Promise<Date | null> {
  if (!row.answerGoesAt || row.answerGoesAt <= now) return row.answerDueOn;
  const before = await tx.applicationEvent.findFirst({
    where: { applicationId: id, version: row.version - 1 },
    select: { answerDueOn: true },
  });
  return before?.answerDueOn ?? null;
}
