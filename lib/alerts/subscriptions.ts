import type { Viewer } from "@/lib/auth/viewer";
import { db, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { takeFrom } from "@/lib/core/rate-limit";
import { keyedHash, newSecret } from "@/lib/core/tokens";
import { canonicalCriteria } from "@/lib/jobs/criteria";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { addressHash } from "@/lib/mail/addresses";
import { postMail } from "@/lib/mail/outbox";
import { alertConfirm } from "@/lib/mail/templates/alert-confirm";
import { alertExists } from "@/lib/mail/templates/alert-exists";
import { activate } from "./confirmation";
import { manageUrl, notMeUrl } from "./links";
import { ALERT_WORDING, type AlertSignUp } from "./schema";
import { quotedSafely } from "./words";

const DAY_SECONDS = 86_400;
/** An unconfirmed link lives this long. */
const CONFIRM_MS = 7 * 86_400_000;

export interface Asker {
  network: string;
  viewer: Viewer;
  /** The page that the form was on, for the proof of consent. */
  source: string;
}

/**
 * Starts an alert and posts its confirmation, in one transaction. The outcome is the same for a known and an unknown
 * address; what differs is the mail. "limited" when an address (5 mails a day) or a network (600 an hour) asks too often.
 * Somebody signed in with that very address has proved it already: their alert is live at once.
 */
export async function subscribe(
  { email, criteria, frequency }: AlertSignUp,
  { network, viewer, source }: Asker,
  now: Date,
) {
  const limit = await takeFrom(
    [
      { name: "alerts:network", of: network, max: 600, windowSeconds: 3600 },
      { name: "alerts:address", of: keyedHash(email.toLowerCase()), max: 5, windowSeconds: DAY_SECONDS },
    ],
    now,
  );
  if (!limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds } as const;

  await db.$transaction(async (tx) => {
    const subscriber = await subscriberOf(tx, email, now);
    const alert = await alertOf(tx, subscriber.id, criteria, frequency, now);
    await tx.consentEvent.create({
      data: { address: email, purpose: "alerts", act: "given", wording: ALERT_WORDING, source, network, at: now },
    });
    if (alert.confirmedAt) return postExists(tx, email, subscriber.id, criteria, alert.id, now);
    if (viewer.kind !== "visitor" && viewer.email.toLowerCase() === email.toLowerCase())
      return activate(tx, alert.id, now);
    if (await saidNotMe(tx, email)) return;
    await postConfirmation(tx, { email, subscriberId: subscriber.id, alertId: alert.id, criteria }, now);
  });
  return { ok: true } as const;
}

async function subscriberOf(tx: Tx, email: string, now: Date): Promise<{ id: string }> {
  await tx.subscriber.createMany({ data: [{ email, createdAt: now }], skipDuplicates: true });
  // The lock makes two requests of one address follow each other.
  const [row] = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM subscriber WHERE email = ${email}::citext FOR UPDATE`;
  if (!row) throw new Error("The subscriber was not there");
  return row;
}

/** The live alert for this search, new or old; asking again with another frequency changes one that nobody confirmed yet. */
async function alertOf(
  tx: Tx,
  subscriberId: string,
  criteria: SearchCriteria,
  frequency: "weekly" | "daily",
  now: Date,
) {
  const { canonical, hash } = canonicalCriteria(criteria);
  const { id: criteriaId } = await tx.criteria.upsert({
    where: { hash },
    create: { hash, canonical },
    update: {},
    select: { id: true },
  });
  const known = await tx.alert.findFirst({
    where: { subscriberId, criteriaId, stoppedAt: null },
    select: { id: true, confirmedAt: true },
  });
  if (!known)
    return tx.alert.create({
      data: { subscriberId, criteriaId, frequency, createdAt: now },
      select: { id: true, confirmedAt: true },
    });
  if (!known.confirmedAt) await tx.alert.update({ where: { id: known.id }, data: { frequency }, select: { id: true } });
  return known;
}

async function postConfirmation(
  tx: Tx,
  {
    email,
    subscriberId,
    alertId,
    criteria,
  }: { email: string; subscriberId: string; alertId: string; criteria: SearchCriteria },
  now: Date,
): Promise<void> {
  const { token, hash } = newSecret();
  await tx.alertConfirmation.create({
    data: { hash, alertId, createdAt: now, expiresAt: new Date(now.getTime() + CONFIRM_MS) },
  });
  await postMail(tx, {
    once: `alert-confirm:${hash}`,
    to: { address: email },
    expiresAt: new Date(now.getTime() + CONFIRM_MS),
    message: (brand) =>
      alertConfirm(
        {
          search: quotedSafely(criteria),
          confirmUrl: appUrl(`/alerts/confirm?token=${token}`),
          notMeUrl: notMeUrl(subscriberId),
        },
        brand,
      ),
  });
}

async function postExists(
  tx: Tx,
  email: string,
  subscriberId: string,
  criteria: SearchCriteria,
  alertId: string,
  now: Date,
): Promise<void> {
  await postMail(tx, {
    once: `alert-exists:${alertId}:${now.getTime()}`,
    to: { address: email },
    message: (brand) => alertExists({ search: quotedSafely(criteria), manageUrl: manageUrl(subscriberId) }, brand),
  });
}

/** Whoever said that it was not them is left alone, however often somebody types their address. */
async function saidNotMe(tx: Tx, email: string): Promise<boolean> {
  return (await tx.suppression.count({ where: { addressHash: addressHash(email), reason: "not-me" } })) > 0;
}
