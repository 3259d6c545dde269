import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { type Tx, db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { lockNamed } from "@/lib/core/locks";
import { mailboxKey } from "@/lib/core/web/mailbox-key";
import { takeFrom } from "@/lib/core/rate-limit";
import { hashToken, keyedHash, newSecret, randomId } from "@/lib/core/secrets/tokens";
import { postMail } from "@/lib/mail/outbox";
import { emailChangeConfirm, emailChangedNotice, emailChangeTaken } from "@/lib/mail/templates/email-change";

const HOUR_MS = 3_600_000;
const CONFIRM_HOURS = 24;
/** How long the old mailbox can take a change back. */
const UNDO_HOURS = 72;

type Asked =
  | { ok: true }
  | { ok: false; reason: "sign-in" | "staff" | "same" }
  | { ok: false; reason: "limited"; retryAfterSeconds: number };

/**
 * Asks for another address for the viewer's account; the new mailbox proves it. The answer is the same whether or not that
 * has an account already: only the mail differs. "staff": whoever works here changes theirs with an admin.
 */
export async function askForEmailChange(viewer: Viewer, email: string, now: Date): Promise<Asked> {
  if (!isSignedIn(viewer)) return { ok: false, reason: "sign-in" };
  if (email.toLowerCase() === viewer.email.toLowerCase()) return { ok: false, reason: "same" };
  const limit = await takeFrom(
    [
      { name: "email-change:person", of: viewer.personId, max: 5, windowSeconds: 86_400 },
      { name: "email-change:address", of: keyedHash(mailboxKey(email)), max: 5, windowSeconds: 86_400 },
    ],
    now,
  );
  if (!limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds };
  return db.$transaction(async (tx): Promise<Asked> => {
    const person = await tx.person.findUnique({
      where: { id: viewer.personId, candidate: { isNot: null } },
      select: { id: true, email: true, staff: { select: { leftAt: true } } },
    });
    if (!person) return { ok: false, reason: "sign-in" };
    if (person.staff && !person.staff.leftAt) return { ok: false, reason: "staff" };
    if ((await tx.person.count({ where: { email } })) > 0) await mailTaken(tx, email);
    else await mailConfirm(tx, person, email, now);
    return { ok: true };
  });
}

async function mailTaken(tx: Tx, email: string) {
  await postMail(tx, {
    once: `email-change-taken:${randomId()}`,
    to: { address: email },
    message: (brand) => emailChangeTaken({ signInUrl: appUrl("/sign-in") }, brand),
  });
}

async function mailConfirm(tx: Tx, person: { id: string; email: string }, email: string, now: Date) {
  const { token, hash } = newSecret();
  const expiresAt = new Date(now.getTime() + CONFIRM_HOURS * HOUR_MS);
  const facts = { personId: person.id, oldEmail: person.email, newEmail: email };
  await tx.emailChange.create({ data: { ...facts, confirmHash: hash, askedAt: now, expiresAt } });
  const url = appUrl(`/account/email?token=${token}`);
  await postMail(tx, {
    once: `email-change:${hash}`,
    to: { address: email },
    expiresAt,
    message: (brand) => emailChangeConfirm({ url, hours: CONFIRM_HOURS }, brand),
  });
}

/** What a link is worth now, without spending it: the address it would bring; null when it is none of ours. */
export async function emailChangeOf(token: string, now: Date): Promise<{ newEmail: string } | "over" | null> {
  const where = { confirmHash: hashToken(token) };
  const row = await db.emailChange.findFirst({ where, select: { newEmail: true, confirmedAt: true, expiresAt: true } });
  if (!row) return null;
  return row.confirmedAt === null && row.expiresAt > now ? { newEmail: row.newEmail } : "over";
}

/** The same for the way back. */
export async function emailUndoOf(token: string, now: Date): Promise<{ oldEmail: string } | "over" | null> {
  const where = { undoHash: hashToken(token) };
  const row = await db.emailChange.findFirst({ where, select: { oldEmail: true, undoneAt: true, undoUntil: true } });
  if (!row) return null;
  return row.undoneAt === null && row.undoUntil !== null && row.undoUntil > now ? { oldEmail: row.oldEmail } : "over";
}

/**
 * Gives the account the address that the mailbox behind this link proved, and tells the old one. False when the link is
 * spent, too old or forged, when the account changed its address otherwise, or when somebody has this one by now.
 */
export async function confirmEmailChange(token: string, now: Date): Promise<boolean> {
  return db
    .$transaction(async (tx) => {
      const { token: undo, hash: undoHash } = newSecret();
      const [change] = await tx.emailChange.updateManyAndReturn({
        where: { confirmHash: hashToken(token), confirmedAt: null, expiresAt: { gt: now } },
        data: { confirmedAt: now, undoHash, undoUntil: new Date(now.getTime() + UNDO_HOURS * HOUR_MS) },
      });
      if (!change || !(await moveAccount(tx, change.personId, change.oldEmail, change.newEmail))) {
        // What was not done leaves the link as it was.
        if (change) throw new NotMoved();
        return false;
      }
      await postMail(tx, {
        once: `email-changed:${change.id}`,
        to: { address: change.oldEmail },
        message: (brand) =>
          emailChangedNotice({ undoUrl: appUrl(`/account/email/undo?token=${undo}`), hours: UNDO_HOURS }, brand),
      });
      return true;
    })
    .catch(notMoved);
}

/**
 * Brings the old address back, takes away the passkeys made since, and signs out every browser. False as for confirming.
 */
export async function undoEmailChange(token: string, now: Date): Promise<boolean> {
  return db
    .$transaction(async (tx) => {
      const [change] = await tx.emailChange.updateManyAndReturn({
        where: { undoHash: hashToken(token), undoneAt: null, undoUntil: { gt: now } },
        data: { undoneAt: now },
      });
      if (!change) return false;
      const { personId, oldEmail, confirmedAt } = change;
      const person = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } });
      if (!(await moveAccount(tx, personId, person.email, oldEmail))) throw new NotMoved();
      await tx.session.deleteMany({ where: { personId } });
      await tx.candidatePasskey.deleteMany({
        where: { candidateId: personId, createdAt: { gte: confirmedAt ?? now } },
      });
      // A later change that whoever did this asked for is worth nothing.
      await tx.emailChange.deleteMany({ where: { personId, confirmedAt: null } });
      return true;
    })
    .catch(notMoved);
}

class NotMoved extends Error {}
const notMoved = (error: unknown): false => {
  if (error instanceof NotMoved) return false;
  throw error;
};

/**
 * The account and what hangs on its address: applications, alerts and calls. What another has under the new one stays
 * theirs.
 */
async function moveAccount(tx: Tx, personId: string, from: string, to: string): Promise<boolean> {
  // Two who move to one address wait for each other.
  await lockNamed(tx, "address", to);
  if ((await tx.person.count({ where: { email: to, id: { not: personId } } })) > 0) return false;
  const { count } = await tx.person.updateMany({ where: { id: personId, email: from }, data: { email: to } });
  if (count === 0) return false;
  await tx.signInToken.deleteMany({ where: { personId, spentAt: null } });
  await tx.$executeRaw`
    UPDATE application a SET candidate_id = ${personId}::uuid, email = ${to}::citext
    WHERE email = ${from}::citext AND (candidate_id IS NULL OR candidate_id = ${personId}::uuid)
      AND NOT EXISTS (SELECT FROM application b WHERE b.job_id = a.job_id AND b.email = ${to}::citext)`;
  await tx.$executeRaw`
    UPDATE subscriber SET email = ${to}::citext
    WHERE email = ${from}::citext AND NOT EXISTS (SELECT FROM subscriber WHERE email = ${to}::citext)`;
  await tx.call.updateMany({ where: { email: from }, data: { email: to } });
  return true;
}
