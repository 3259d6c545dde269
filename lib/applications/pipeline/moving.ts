import type { Tx } from "@/lib/core/db";
import { Prisma } from "@/lib/core/db";
import { ANSWER_WITHIN, isEnd, type Stage } from "../vocabulary";
import { workingDaysAfter } from "./answer-hours";
import { movesFrom } from "./moves";
import { interviewsFollow } from "../interviews/ending";

export interface WantedMove {
  to: Stage;
  /** The version that the decision was made on. */
  version: number;
  /** What the candidate reads. */
  words?: string;
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
  | { ok: false; reason: "needs-words" };

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
  const [row] = await tx.$queryRaw<{ stage: Stage; version: number }[]>(
    Prisma.sql`SELECT stage::text, version FROM application WHERE id = ${id}::uuid FOR UPDATE`,
  );
  if (!row) return null;
  const refusal = refusalOf(row, wanted, mover.side);
  if (refusal) return refusal;
  const answerDueOn = await dueOf(tx, wanted, now);
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
      reason: wanted.reason ?? null,
      answerDueOn,
    },
  });
  const data = { stage: wanted.to, version, stageSince: now, answerDueOn, answerGoesAt: null };
  await tx.application.update({ where: { id }, data });
  await interviewsFollow(tx, id, { from: row.stage, to: wanted.to }, now);
  return { ok: true, from: row.stage, version };
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

async function dueOf(tx: Tx, { to, answerDueOn }: WantedMove, now: Date): Promise<Date | null> {
  if (isEnd(to)) return null;
  return answerDueOn ?? workingDaysAfter(tx, now, ANSWER_WITHIN[to as keyof typeof ANSWER_WITHIN]);
}
