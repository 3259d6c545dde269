import { db, type Tx } from "@/lib/core/db";
import { readSigned } from "@/lib/core/secrets/tokens";
import { suppress } from "@/lib/mail/addresses";
import { withdrawMails } from "@/lib/mail/outbox";
import { recordConsent } from "./consent";
import { manageUrl } from "./links";
import { slotAfter } from "./due-times";
import { lockSubscriber } from "./locks";
import { rhythmSet } from "./rhythm";

/** The alerts that one mail was about: those that had something in it. */
const IN_MAIL = {
  subscriber: { select: { id: true, email: true } },
  parts: {
    where: { total: { gt: 0 } },
    select: { alert: { select: { id: true, stoppedAt: true } } },
  },
} as const;

async function digestBehind(token: string | null | undefined, tx: Tx) {
  const id = readSigned("unsubscribe", token);
  return { isOurs: id !== null, digest: id && (await tx.digest.findUnique({ where: { id }, select: IN_MAIL })) };
}

/** How many alerts of one mail are live, and how many are stopped. Null for a forged token. */
export async function alertsInMail(
  token: string | null | undefined,
): Promise<{ live: number; stopped: number; manageUrl: string | null } | null> {
  const { isOurs, digest } = await digestBehind(token, db);
  if (!isOurs) return null;
  const alerts = digest ? digest.parts.map(({ alert }) => alert) : [];
  const live = alerts.filter(({ stoppedAt }) => stoppedAt === null).length;
  return { live, stopped: alerts.length - live, manageUrl: digest ? manageUrl(digest.subscriber.id) : null };
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
    const ids = digest.parts.map(({ alert }) => alert.id);
    await stopAlerts(tx, digest.subscriber, ids, "/alerts/unsubscribe", now);
    return true;
  });
}

/**
 * Takes the stop back: the alerts of that mail are live again, from where they were. What a bounce, a complaint or "it was
 * not me" has stopped stays so, since the link is as old as its mail and may be in anybody's hands. False for a forged token.
 */
export async function comeBack(token: string | null | undefined, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { isOurs, digest } = await digestBehind(token, tx);
    if (!digest) return isOurs;
    const { id: subscriberId, email } = digest.subscriber;
    await lockSubscriber(tx, subscriberId);
    const revived = await reviveAlerts(
      tx,
      subscriberId,
      digest.parts.map(({ alert }) => alert.id),
      now,
    );
    if (revived > 0) await recordConsent(tx, { email, act: "given", source: "/alerts/unsubscribe" }, now);
    return true;
  });
}

/** Makes stopped alerts live again, but for those whose search has another live one by now. Answers how many there were. */
async function reviveAlerts(tx: Tx, subscriberId: string, ids: string[], now: Date): Promise<number> {
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
