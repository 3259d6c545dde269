import { db, type Prisma, type Tx } from "@/lib/core/db";
import { readSigned } from "@/lib/core/secrets/tokens";
import { suppress } from "@/lib/mail/addresses";
import { withdrawMails } from "@/lib/mail/outbox";
import { recordConsent } from "./consent";
import { manageUrl } from "./links";
import { slotAfter } from "./due-times";
import { lockSubscriber } from "./locks";
import { rhythmSet } from "./rhythm";

/** For how long a mail's link takes its own stop back: mails are passed on, and lie about. */
const BACK_MS = 3 * 86_400_000;

/** The alerts that one mail was about: those that had something in it. */
const IN_MAIL = {
  id: true,
  subscriber: { select: { id: true, email: true } },
  parts: {
    where: { total: { gt: 0 } },
    select: {
      stoppedAt: true,
      alert: { select: { id: true, stoppedAt: true, subscriber: { select: { id: true, email: true } } } },
    },
  },
} as const;

type InMail = Prisma.DigestGetPayload<{ select: typeof IN_MAIL }>;

/** Its alerts that a press in this very mail stopped, lately, and that go to the mailbox it went to. */
function restartable({ parts, subscriber }: InMail, now: Date): string[] {
  const own = parts.filter(({ stoppedAt, alert }) => {
    if (alert.subscriber.id !== subscriber.id || !stoppedAt) return false;
    return stoppedAt.getTime() === alert.stoppedAt?.getTime() && now.getTime() - stoppedAt.getTime() < BACK_MS;
  });
  return own.map(({ alert }) => alert.id);
}

async function digestBehind(token: string | null | undefined, tx: Tx) {
  const id = readSigned("unsubscribe", token);
  return { isOurs: id !== null, digest: id ? await tx.digest.findUnique({ where: { id }, select: IN_MAIL }) : null };
}

/** How many alerts of one mail are live, and whether its link can start any again. Null for a forged token. */
export async function alertsInMail(
  token: string | null | undefined,
  now: Date,
): Promise<{ live: number; canComeBack: boolean; manageUrl: string | null } | null> {
  const { isOurs, digest } = await digestBehind(token, db);
  if (!isOurs) return null;
  const parts = digest ? digest.parts : [];
  return {
    live: parts.filter(({ alert }) => alert.stoppedAt === null).length,
    canComeBack: digest !== null && restartable(digest, now).length > 0,
    manageUrl: digest ? manageUrl(digest.subscriber.id) : null,
  };
}

/**
 * Stops every alert that was in one mail, by one press and without a question (RFC 8058). Mail that waits in the queue
 * is stopped too. Twice is fine. False only for a forged token.
 */
export async function unsubscribe(token: string | null | undefined, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { isOurs, digest } = await digestBehind(token, tx);
    // A mail of long ago whose record is gone: there is nothing left to stop, which is what was asked for.
    if (!digest) return isOurs;
    // Theirs by now: an alert goes along when somebody changes their address, and its old mails stop it all the same.
    let stopped = 0;
    for (const { alert } of digest.parts)
      stopped += await stopAlerts(tx, alert.subscriber, [alert.id], "/alerts/unsubscribe", now);
    if (stopped > 0)
      await tx.digestPart.updateMany({
        where: { digestId: digest.id, alert: { stoppedAt: now } },
        data: { stoppedAt: now },
      });
    return true;
  });
}

/**
 * Takes the stop back, for three days: the alerts that a press in that very mail stopped are live again, from where they
 * were. What was stopped elsewhere, and what a bounce, a complaint or "it was not me" has stopped, stays so, since the link
 * is as old as its mail and may be in anybody's hands. False for a forged token.
 */
export async function comeBack(token: string | null | undefined, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { isOurs, digest } = await digestBehind(token, tx);
    if (!digest) return isOurs;
    const { id: subscriberId, email } = digest.subscriber;
    await lockSubscriber(tx, subscriberId);
    // Read again under the lock: of two presses the second finds nothing stopped.
    const mail = await tx.digest.findUniqueOrThrow({ where: { id: digest.id }, select: IN_MAIL });
    const revived = await reviveAlerts(tx, subscriberId, restartable(mail, now), now);
    if (revived > 0) await recordConsent(tx, { email, act: "given", source: "/alerts/unsubscribe" }, now);
    return true;
  });
}

/** Makes stopped alerts live again, but for those whose search has another live one by now. Answers how many there were. */
export async function reviveAlerts(tx: Tx, subscriberId: string, ids: string[], now: Date): Promise<number> {
  const rhythm = await rhythmSet(tx);
  const stopped = await tx.alert.findMany({
    where: { id: { in: ids }, stoppedAt: { not: null } },
    select: { id: true, criteriaId: true, frequency: true },
  });
  let revived = 0;
  for (const { id, criteriaId, frequency } of stopped) {
    if ((await tx.alert.count({ where: { subscriberId, criteriaId, stoppedAt: null } })) > 0) continue;
    const nextDueAt = slotAfter(frequency, now, rhythm);
    await tx.alert.update({ where: { id }, data: { stoppedAt: null, nextDueAt }, select: { id: true } });
    revived++;
  }
  return revived;
}

/** Stops alerts of one subscriber, and writes down that consent was taken back. Answers how many were live. */
export async function stopAlerts(
  tx: Tx,
  subscriber: { id: string; email: string },
  alertIds: string[],
  source: string,
  now: Date,
): Promise<number> {
  const count = await endAlerts(tx, subscriber.id, alertIds, now);
  if (count > 0) await recordConsent(tx, { email: subscriber.email, act: "withdrawn", source }, now);
  return count;
}

/** Ends alerts of one subscriber, and takes back mail about nothing else that has not gone yet. Answers how many were live. */
export async function endAlerts(tx: Tx, subscriberId: string, alertIds: string[], now: Date): Promise<number> {
  const { count } = await tx.alert.updateMany({
    where: { id: { in: alertIds }, subscriberId, stoppedAt: null },
    data: { stoppedAt: now },
  });
  if (count === 0) return 0;
  const about = { subscriberId, parts: { every: { alert: { stoppedAt: { not: null } } } } };
  await withdrawMails(tx, { stream: "bulk", digest: about }, "Stopped by its reader");
  return count;
}

/** Whether a link of "it was not me" is ours. */
export const isNotMeLink = (token: string | null | undefined): boolean => readSigned("not-me", token) !== null;

/**
 * "It was not me": what nobody confirmed stops, and no confirmation goes there again. What its owner has confirmed stays.
 * False for a forged token.
 */
export async function notMe(token: string | null | undefined, now: Date): Promise<boolean> {
  const subscriberId = readSigned("not-me", token);
  if (!subscriberId) return false;
  return db.$transaction(async (tx) => {
    const subscriber = await tx.subscriber.findUnique({
      where: { id: subscriberId },
      select: { id: true, email: true, alerts: { where: { confirmedAt: null }, select: { id: true } } },
    });
    if (!subscriber) return true;
    await stopAlerts(
      tx,
      subscriber,
      subscriber.alerts.map(({ id }) => id),
      "/alerts/not-me",
      now,
    );
    await suppress(tx, subscriber.email, "confirmations", "not-me", now);
    return true;
  });
}
