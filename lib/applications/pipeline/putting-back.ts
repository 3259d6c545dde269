import type { Tx } from "@/lib/core/db";
import type { Stage } from "../vocabulary";
import { move } from "./moving";
import { RAIL_EVENTS, shownToCandidate } from "./rail";

/**
 * Where an application stands and by which day its candidate hears, as they know it: of a no that was not told yet they
 * know nothing.
 */
export async function knownToCandidate(tx: Tx, id: string, now: Date) {
  const row = await tx.application.findUniqueOrThrow({
    where: { id },
    select: {
      stage: true,
      version: true,
      stageSince: true,
      answerDueOn: true,
      answerGoesAt: true,
      events: RAIL_EVENTS,
      promises: { orderBy: { id: "desc" }, take: 1, select: { version: true, dueOn: true } },
    },
  });
  const { isBefore, stage, stageSince, answerDueOn } = shownToCandidate(row, now);
  const [promise] = row.promises;
  const isPutOff = isBefore && promise?.version === row.version - 1;
  return { version: row.version, isBefore, stage, stageSince, answerDueOn: isPutOff ? promise.dueOn : answerDueOn };
}

/**
 * Their candidate sends an application again that has ended: it begins again. Where they do not know that it has, since the no
 * waits for its letter, that is taken back: they see no difference, and staff look at the new version. Answers which it was.
 */
export async function reopen(tx: Tx, id: string, now: Date): Promise<"begun-again" | "no-taken-back" | null> {
  const { version, isBefore, stage, stageSince, answerDueOn } = await knownToCandidate(tx, id, now);
  if (isBefore) {
    const day = answerDueOn ?? undefined;
    const wanted = { to: stage, version, answerDueOn: day, reason: NOT_TOLD };
    if (!(await move(tx, id, wanted, { side: "machine" }, now))?.ok) return null;
    await tx.application.update({ where: { id }, data: { stageSince } });
    return "no-taken-back";
  }
  if (!BEGINS_AGAIN.includes(stage)) return null;
  await move(tx, id, { to: "received", version, reason: AGAIN[stage] }, { side: "candidate" }, now);
  return "begun-again";
}

/** Ends after which whoever applies again begins again. Who has the job and has settled in does not. */
const BEGINS_AGAIN: readonly Stage[] = ["rejected", "withdrawn", "declined"];

export const hasEndedFor = (stage: Stage): boolean => BEGINS_AGAIN.includes(stage);

/** Why, as staff read it beside the move. */
const AGAIN: Partial<Record<Stage, string>> = { rejected: "They applied again after the no." };
const NOT_TOLD = "They applied again before the no was sent. It was taken back: please look at the new version.";
