import type { Tx } from "@/lib/core/db";
import { withdrawMails } from "@/lib/mail/outbox";
import { endAlerts, reviveAlerts } from "./leaving";
import { lockSubscriber } from "./locks";
import { subscriberOf } from "./subscriptions";

interface Bringing {
  from: string;
  to: string;
  /** Of the alerts there these alone: a change that is taken back leaves what is the other mailbox's own. */
  only?: string[];
}

interface Confirmed {
  id: string;
  criteriaId: string;
  stoppedAt: Date | null;
}

/**
 * Brings the confirmed alerts of one address of somebody's to another that they have proved, among those that it has:
 * one mail for all of them from then on. Who subscribed stays what they were under either address, so that links in old
 * mails show nothing of the new one; what was mailed there still stops what it was about (./leaving.ts). Answers the live
 * alerts that came, and those that ended because the other address has one for the same search.
 */
export async function bringAlerts(tx: Tx, { from, to, only }: Bringing, now: Date): Promise<string[]> {
  const found = await tx.subscriber.findUnique({ where: { email: from }, select: { id: true, pausedUntil: true } });
  if (!found || !(await lockSubscriber(tx, found.id))) return [];
  const alerts = await tx.alert.findMany({
    where: { subscriberId: found.id, confirmedAt: { not: null }, ...(only && { id: { in: only } }) },
    select: { id: true, criteriaId: true, stoppedAt: true },
  });
  if (alerts.length === 0) return [];
  const next = await subscriberOf(tx, { email: to, createdAt: now, confirmedAt: now });
  await settleSubscriber(tx, next.id, found.pausedUntil, now);
  // What waits for the old mailbox comes again in the next mail to the other one.
  await withdrawMails(tx, { stream: "bulk", digest: { subscriberId: found.id } }, "Its address has changed");
  const coming = [];
  for (const alert of alerts)
    if (await hasPlace(tx, { from: found.id, to: next.id }, alert, now)) coming.push(alert.id);
  await tx.alert.updateMany({ where: { id: { in: coming } }, data: { subscriberId: next.id } });
  // Their pages lead to the alerts of the address.
  await tx.alertConfirmation.deleteMany({ where: { alertId: { in: coming } } });
  return alerts.flatMap(({ id, stoppedAt }) => (stoppedAt === null ? id : []));
}

/** Starts alerts again at their old address that ended at `endedAt` because the other one had them. */
export async function startEnded(
  tx: Tx,
  email: string,
  ids: string[],
  { endedAt, now }: Record<"endedAt" | "now", Date>,
) {
  const subscriber = await tx.subscriber.findUnique({ where: { email }, select: { id: true } });
  if (!subscriber) return;
  const ended = await tx.alert.findMany({
    where: { id: { in: ids }, subscriberId: subscriber.id, stoppedAt: endedAt },
    select: { id: true },
  });
  await reviveAlerts(
    tx,
    subscriber.id,
    ended.map(({ id }) => id),
    now,
  );
}

/** The account has proved the address, and whoever is quiet under one is quiet under both. */
async function settleSubscriber(tx: Tx, id: string, pausedUntil: Date | null, now: Date): Promise<void> {
  await tx.subscriber.updateMany({ where: { id, confirmedAt: null }, data: { confirmedAt: now } });
  if (pausedUntil)
    await tx.subscriber.updateMany({
      where: { id, OR: [{ pausedUntil: null }, { pausedUntil: { lt: pausedUntil } }] },
      data: { pausedUntil },
    });
}

/** One live alert for each address and search: this one ends, unless nobody has confirmed the other. */
async function hasPlace(
  tx: Tx,
  { from, to }: { from: string; to: string },
  { id, criteriaId, stoppedAt }: Confirmed,
  now: Date,
): Promise<boolean> {
  if (stoppedAt) return true;
  const twin = await tx.alert.findFirst({
    where: { subscriberId: to, criteriaId, stoppedAt: null },
    select: { id: true, confirmedAt: true },
  });
  if (twin?.confirmedAt) {
    await endAlerts(tx, from, [id], now);
    return false;
  }
  if (twin) await endAlerts(tx, to, [twin.id], now);
  return true;
}
