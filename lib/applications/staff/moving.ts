import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/input";
import { withdrawMails } from "@/lib/mail/outbox";
import { type MoveOutcome, move, type WantedMove } from "../pipeline/moving";
import { postAnswer, postNews } from "../pipeline/news";

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
  return db.$transaction(async (tx) => {
    const outcome = await move(tx, id, wanted, { side: "staff", id: viewer.personId }, now);
    if (!outcome?.ok) return outcome;
    await writeDown(tx, viewer, id, outcome.from, wanted);
    if (outcome.from === "rejected")
      await withdrawMails(tx, { once: { startsWith: `application-answer:${id}:` } }, "The no was taken back");
    if (wanted.to === "rejected")
      await postAnswer(tx, { id, version: outcome.version, from: viewer.name, wanted }, now);
    else if (wanted.words) await postNews(tx, { id, version: outcome.version, from: viewer.name, wanted });
    return outcome;
  });
}

async function writeDown(tx: Tx, viewer: Staff, id: string, from: string, { to }: WantedMove) {
  const details = { from: { stage: from }, to: { stage: to } };
  await audit(tx, { actorId: viewer.personId, action: "move", subject: "application", subjectId: id, details });
}
