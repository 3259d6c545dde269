import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { movesFrom } from "./pipeline/moves";
import { type MoveOutcome, move } from "./pipeline/moving";
import { ownedBy } from "@/lib/access/own-applications";
import type { Stage } from "./vocabulary";

/**
 * The candidate takes an application back, with a word of why if they like. `version` is the one that they saw. What has
 * been decided against them and not yet told is not told any more. Null when it is not theirs.
 */
export async function withdraw(
  viewer: Viewer,
  id: string,
  { version, reason }: { version: number; reason?: string },
  now: Date,
): Promise<MoveOutcome | null> {
  if (!isSignedIn(viewer) || !isUuid(id)) return null;
  return db.$transaction(async (tx) => {
    const own = await tx.application.findFirst({ where: { id, ...ownedBy(viewer) }, select: { ...STANDS } });
    if (!own) return null;
    if (!mayWithdraw(own, now)) return { ok: false, reason: "no-such-move", allowed: [] } as const;
    return move(tx, id, { to: "withdrawn", version, reason }, { side: "candidate" }, now);
  });
}

const STANDS = { stage: true, answerGoesAt: true } as const;

/** An application can be taken back until it has ended, as far as its candidate has been told. */
export function mayWithdraw({ stage, answerGoesAt }: { stage: Stage; answerGoesAt: Date | null }, now: Date): boolean {
  const isUntold = answerGoesAt !== null && answerGoesAt > now;
  return (stage !== "rejected" || isUntold) && movesFrom(stage, "candidate").some(({ to }) => to === "withdrawn");
}
