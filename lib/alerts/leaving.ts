import { db, type Tx } from "@/lib/core/db";
import { readSigned } from "@/lib/core/tokens";
import { suppress } from "@/lib/mail/addresses";
import { ALERT_WORDING } from "./schema";

/** The alerts that were in one mail. Null for a forged token. */
export async function alertsInMail(
  token: string | null | undefined,
): Promise<{ digestId: string; live: number } | null> {
  const digestId = readSigned("unsubscribe", token);
  if (!digestId) return null;
  const digest = await db.digest.findUnique({
    where: { id: digestId },
    select: { id: true, parts: { where: { alert: { stoppedAt: null } }, select: { alertId: true } } },
  });
  return digest && { digestId, live: digest.parts.length };
}

/**
 * Stops every alert that was in one mail, by one press and without a question (RFC 8058). Mail that waits in the queue
 * is stopped too. Twice is fine. False only for a forged token.
 */
export async function unsubscribe(token: string | null | undefined, now: Date): Promise<boolean> {
  const digestId = readSigned("unsubscribe", token);
  if (!digestId) return false;
  return db.$transaction(async (tx) => {
    const digest = await tx.digest.findUnique({
      where: { id: digestId },
      select: { subscriber: { select: { id: true, email: true } }, parts: { select: { alertId: true } } },
    });
    // A mail of long ago whose record is gone: there is nothing left to stop, which is what was asked for.
    if (!digest) return true;
    await stopAlerts(
      tx,
      digest.subscriber,
      digest.parts.map(({ alertId }) => alertId),
      "/alerts/unsubscribe",
      now,
    );
    return true;
  });
}

/** Takes the stop back: the alerts of that mail are live again, from where they were. False for a forged token. */
export async function comeBack(token: string | null | undefined, now: Date): Promise<boolean> {
  const digestId = readSigned("unsubscribe", token);
  if (!digestId) return false;
  return db.$transaction(async (tx) => {
    const digest = await tx.digest.findUnique({
      where: { id: digestId },
      select: {
        subscriber: { select: { id: true, email: true } },
        parts: { select: { alert: { select: { id: true, criteriaId: true } } } },
      },
    });
    if (!digest) return false;
    for (const { alert } of digest.parts) {
      const twin = await tx.alert.count({
        where: { subscriberId: digest.subscriber.id, criteriaId: alert.criteriaId, stoppedAt: null },
      });
      if (twin === 0)
        await tx.alert.update({ where: { id: alert.id }, data: { stoppedAt: null }, select: { id: true } });
    }
    await tx.consentEvent.create({
      data: {
        address: digest.subscriber.email,
        purpose: "alerts",
        act: "given",
        wording: ALERT_WORDING,
        source: "/alerts/unsubscribe",
        at: now,
      },
    });
    return true;
  });
}

/** Stops alerts of one subscriber, writes down that consent was taken back, and holds mail that has not gone yet. */
export async function stopAlerts(
  tx: Tx,
  subscriber: { id: string; email: string },
  alertIds: string[],
  source: string,
  now: Date,
): Promise<void> {
  const { count } = await tx.alert.updateMany({
    where: { id: { in: alertIds }, subscriberId: subscriber.id, stoppedAt: null },
    data: { stoppedAt: now },
  });
  if (count === 0) return;
  await tx.consentEvent.create({
    data: { address: subscriber.email, purpose: "alerts", act: "withdrawn", wording: ALERT_WORDING, source, at: now },
  });
  await tx.outboxMail.updateMany({
    where: {
      status: "pending",
      stream: "bulk",
      digest: { subscriberId: subscriber.id, parts: { every: { alert: { stoppedAt: { not: null } } } } },
    },
    data: { status: "cancelled" },
  });
}

/** "It was not me": nothing of this address stays on, and no confirmation goes there again. False for a forged token. */
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
    await suppress(tx, subscriber.email, "bulk", "not-me", now);
    return true;
  });
}
