import { db, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { hashToken, newSecret } from "@/lib/core/secrets/tokens";

const DAY_MS = 86_400_000;
/** An interviewer's form is open for so long after they were asked: late words are better than none. */
export const FORM_DAYS = 30;
/** A link whose time is over still says so for a while, before it is as if it had never been. */
const KNOWN_DAYS = 60;

/** A fresh link to one interviewer's form about one candidate. Each letter has its own; only hashes are kept. */
export async function formLink(tx: Tx, requestId: string, interviewerId: string, now: Date): Promise<string> {
  const { token, hash } = newSecret();
  const expiresAt = new Date(now.getTime() + FORM_DAYS * DAY_MS);
  await tx.feedbackLink.create({ data: { hash, requestId, interviewerId, createdAt: now, expiresAt } });
  return appUrl(`/feedback?token=${token}`);
}

/** What a link of ours opens: one form. "over" when its time is over; null when it is forged. */
export async function openForm(token: string, now: Date, tx: Tx = db) {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  const link = await tx.feedbackLink.findUnique({
    where: { hash: hashToken(token) },
    select: { requestId: true, interviewerId: true, expiresAt: true },
  });
  return link && link.expiresAt <= now ? ("over" as const) : link;
}

/** Housekeeping: links whose time has been over for long. */
export async function dropOldForms(now: Date): Promise<number> {
  const before = new Date(now.getTime() - KNOWN_DAYS * DAY_MS);
  return (await db.feedbackLink.deleteMany({ where: { expiresAt: { lt: before } } })).count;
}
