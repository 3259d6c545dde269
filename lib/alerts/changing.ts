import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { readSigned } from "@/lib/core/secrets/tokens";
import { canonicalCriteria } from "@/lib/jobs/criteria";
import { endAlerts, stopAlerts } from "./leaving";
import { lockSubscriber, type Owner } from "./locks";
import type { AlertChange } from "./schema";
import { slotAfter } from "./due-times";
import { rhythmSet } from "./rhythm";
import { criteriaRow } from "./subscriptions";

const SOURCE = "/alerts/manage";
const WEEK_MS = 7 * 86_400_000;

/** Changes alerts behind a signed link. False for a forged one, or an alert of somebody else. */
export async function changeAlerts(token: string | null | undefined, change: AlertChange, now: Date): Promise<boolean> {
  const id = readSigned("manage-alerts", token);
  return id ? changeAlertsOf(id, change, now) : false;
}

/** The same for somebody signed in, whose own address has proved itself. */
export async function changeOwnAlerts(viewer: Viewer, change: AlertChange, now: Date): Promise<boolean> {
  if (!isSignedIn(viewer)) return false;
  const subscriber = await db.subscriber.findUnique({ where: { email: viewer.email }, select: { id: true } });
  return subscriber ? changeAlertsOf(subscriber.id, change, now) : false;
}

function changeAlertsOf(id: string, change: AlertChange, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const owner = await lockSubscriber(tx, id);
    return owner ? apply(tx, owner, change, now) : false;
  });
}

async function apply(tx: Tx, owner: Owner, change: AlertChange, now: Date): Promise<boolean> {
  switch (change.act) {
    case "frequency":
      return changeFrequency(tx, owner, change, now);
    case "search":
      return changeSearch(tx, owner, change, now);
    case "stop":
      return (await stopAlerts(tx, owner, [change.alert], SOURCE, now)) > 0;
    case "stop-all":
      await stopAlerts(tx, owner, await liveIds(tx, owner), SOURCE, now);
      return true;
    case "pause":
      return pauseUntil(tx, owner, new Date(now.getTime() + change.weeks * WEEK_MS));
    case "resume":
      return pauseUntil(tx, owner, null);
  }
}

async function pauseUntil(tx: Tx, { id }: Owner, pausedUntil: Date | null): Promise<boolean> {
  await tx.subscriber.update({ where: { id }, data: { pausedUntil }, select: { id: true } });
  return true;
}

type Change<Act> = Extract<AlertChange, { act: Act }>;

/** From the next slot of the new frequency on; what is new goes on from where it was. */
async function changeFrequency(
  tx: Tx,
  owner: Owner,
  { alert, frequency }: Change<"frequency">,
  now: Date,
): Promise<boolean> {
  const mine = { id: alert, subscriberId: owner.id, stoppedAt: null };
  const { count } = await tx.alert.updateMany({ where: mine, data: { frequency } });
  await tx.alert.updateMany({
    where: { ...mine, confirmedAt: { not: null } },
    data: { nextDueAt: slotAfter(frequency, now, await rhythmSet(tx)) },
  });
  return count > 0;
}

/**
 * Gives an alert another search. What is new goes on from where it was. When the address has an alert for that very search,
 * one of the two ends: this one, unless nobody has confirmed the other. Consent is not taken back by that.
 */
async function changeSearch(
  tx: Tx,
  owner: Owner,
  { act: _, alert: id, ...criteria }: Change<"search">,
  now: Date,
): Promise<boolean> {
  const mine = { id, subscriberId: owner.id, stoppedAt: null };
  const before = await tx.alert.findFirst({ where: mine, select: { criteriaId: true } });
  if (!before) return false;
  const criteriaId = await criteriaRow(tx, canonicalCriteria(criteria));
  if (before.criteriaId === criteriaId) return true;
  const twin = await tx.alert.findFirst({
    where: { subscriberId: owner.id, criteriaId, stoppedAt: null },
    select: { id: true, confirmedAt: true },
  });
  if (twin?.confirmedAt) return (await endAlerts(tx, owner.id, [id], now)) > 0;
  if (twin) await endAlerts(tx, owner.id, [twin.id], now);
  await takeBackWaiting(tx, id);
  return (await tx.alert.updateMany({ where: mine, data: { criteriaId } })).count > 0;
}

/**
 * What waits to be sent for the old search will not be: the news of the new one begin where that began. What a sender
 * holds at this moment may be written already, and may repeat itself for once: that is better than a job nobody hears of.
 */
async function takeBackWaiting(tx: Tx, alertId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE alert SET lost_from_seq = least(alert.lost_from_seq, waiting.from_seq)
    FROM (SELECT min(part.from_seq) AS from_seq FROM digest_part part
      JOIN digest ON digest.id = part.digest_id JOIN outbox_mail mail ON mail.id = digest.mail_id
      WHERE part.alert_id = ${alertId}::uuid AND mail.status IN ('pending', 'sending')) AS waiting
    WHERE alert.id = ${alertId}::uuid AND waiting.from_seq IS NOT NULL`;
  await tx.digestPart.deleteMany({ where: { alertId, digest: { mail: { status: "pending" } } } });
}

async function liveIds(tx: Tx, owner: Owner): Promise<string[]> {
  const rows = await tx.alert.findMany({ where: { subscriberId: owner.id, stoppedAt: null }, select: { id: true } });
  return rows.map(({ id }) => id);
}
