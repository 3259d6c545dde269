import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { withName } from "../blind/letters";
import { type MoveOutcome, move, type WantedMove } from "../pipeline/moving";
import { postNews } from "../pipeline/news";
import { postNo } from "../pipeline/noes";

/**
 * Moves an application on, back, or to its end, and posts what its candidate is told: a no by and by, so that it can be
 * taken back (`answerGoesAt`), anything else at once when somebody wrote a line. A move away from a no takes back its
 * letter unless that has gone. Null when it is not there or not theirs to move.
 */
export async function moveApplication(
  viewer: Viewer,
  id: string,
  wanted: WantedMove,
  now: Date,
): Promise<MoveOutcome | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(id)) return null;
  return db.$transaction(async (tx) => (await moveWithin(tx, viewer, { id, wanted }, now)).outcome);
}

/** The same in the caller's transaction, for whoever may; with the message that it posted and that goes at once. */
export async function moveWithin(
  tx: Tx,
  actor: Staff,
  { id, wanted: given }: { id: string; wanted: WantedMove },
  now: Date,
): Promise<{ outcome: MoveOutcome | null; mailId: string | null }> {
  const wanted = { ...given };
  if (given.words) wanted.words = await withName(tx, id, given.words);
  if (given.subject) wanted.subject = await withName(tx, id, given.subject);
  const outcome = await move(tx, id, wanted, { side: "staff", id: actor.personId }, now);
  if (!outcome?.ok) return { outcome, mailId: null };
  await writeDown(tx, actor, id, outcome.from, wanted);
  const told = { id, version: outcome.version, from: actor.name, wanted };
  if (wanted.to === "rejected") await postNo(tx, id, now);
  const mailId = wanted.to !== "rejected" && wanted.words ? await postNews(tx, told) : null;
  return { outcome, mailId };
}

async function writeDown(tx: Tx, viewer: Staff, id: string, from: string, { to }: WantedMove) {
  const details = { from: { stage: from }, to: { stage: to } };
  await audit(tx, { actorId: viewer.personId, action: "move", subject: "application", subjectId: id, details });
}
