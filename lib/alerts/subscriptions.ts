import type { Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { mailboxKey } from "@/lib/core/web/mailbox-key";
import { takeFrom } from "@/lib/core/rate-limit";
import { hashToken, keyedHash, newSecret } from "@/lib/core/secrets/tokens";
import { type CanonicalCriteria, canonicalCriteria } from "@/lib/jobs/criteria";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { refusesConfirmations } from "@/lib/mail/addresses";
import { postMail } from "@/lib/mail/outbox";
import { alertConfirm } from "@/lib/mail/templates/alert-confirm";
import { alertExists } from "@/lib/mail/templates/alert-exists";
import { activate } from "./confirmation";
import { recordConsent } from "./consent";
import { manageUrl, notMeUrl } from "./links";
import { type AlertSignUp } from "./schema";
import type { Frequency } from "./vocabulary";
import { quotedSafely } from "./words";

const DAY_SECONDS = 86_400;
/** An unconfirmed link lives this long. */
const CONFIRM_MS = 7 * 86_400_000;

export interface Asker {
  network: string;
  viewer: Viewer;
  /** The page that the form was on, for the proof of consent. */
  source: string;
  /** The slug of the article that the form was on. */
  fromPost?: string;
}

/**
 * Starts an alert and posts its confirmation, in one transaction. The outcome is the same for a known and an unknown
 * address; what differs is the mail. "limited" when an address (5 mails a day) or a network (600 an hour) asks too often.
 * Somebody signed in with that very address has proved it already: their alert is live at once, and they may be told.
 */
export async function subscribe(
  { email, criteria, frequency }: AlertSignUp,
  { network, viewer, source, fromPost }: Asker,
  now: Date,
) {
  const limit = await withinLimits(email, network, now);
  if (!limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds } as const;

  const isLive = await db.$transaction(async (tx) => {
    const subscriber = await subscriberOf(tx, { email, createdAt: now });
    const alert = await alertOf(tx, subscriber.id, criteria, frequency, now);
    await recordConsent(tx, { email, act: "given", source, network }, now);
    const asked: Asked = { email, subscriberId: subscriber.id, alert, criteria, fromPost };
    const isOwn = viewer.kind !== "visitor" && viewer.email.toLowerCase() === email.toLowerCase();
    if (isOwn) await activate(tx, alert.id, { source, fromPost }, now);
    else if (alert.confirmedAt) await postExists(tx, asked, now);
    else if (!(await refusesConfirmations(tx, email))) await postConfirmation(tx, asked, now);
    return isOwn;
  });
  return { ok: true, isLive } as const;
}

interface Asked {
  email: string;
  subscriberId: string;
  alert: { id: string; frequency: Frequency };
  criteria: SearchCriteria;
  fromPost?: string | null;
}

/** The subscriber with this address, new or old: what is given beside it is of a new one. */
export async function subscriberOf(
  tx: Tx,
  { email, ...facts }: { email: string; createdAt: Date; confirmedAt?: Date },
): Promise<{ id: string }> {
  await tx.subscriber.createMany({ data: [{ email, ...facts }], skipDuplicates: true });
  // The lock makes two requests of one address follow each other.
  const [row] = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM subscriber WHERE email = ${email}::citext FOR NO KEY UPDATE`;
  if (!row) throw new Error("The subscriber was not there");
  return row;
}

/** The live alert for this search, new or old; asking again with another frequency changes one that nobody confirmed yet. */
async function alertOf(tx: Tx, subscriberId: string, criteria: SearchCriteria, frequency: Frequency, now: Date) {
  const criteriaId = await criteriaRow(tx, canonicalCriteria(criteria));
  const known = await tx.alert.findFirst({
    where: { subscriberId, criteriaId, stoppedAt: null },
    select: ALERT,
  });
  if (!known)
    return tx.alert.create({
      data: { subscriberId, criteriaId, frequency, createdAt: now },
      select: ALERT,
    });
  if (!known.confirmedAt) await tx.alert.update({ where: { id: known.id }, data: { frequency }, select: { id: true } });
  return known;
}

/**
 * Sends a fresh confirmation in place of one that has run out. Quiet about a link that leads nowhere. "limited" as for
 * subscribing.
 */
export async function confirmAnew(token: string, network: string, now: Date) {
  const row = await db.alertConfirmation.findUnique({
    where: { hash: hashToken(token) },
    select: {
      fromPost: true,
      alert: {
        select: {
          ...ALERT,
          stoppedAt: true,
          criteria: { select: { canonical: true } },
          subscriber: { select: { id: true, email: true } },
        },
      },
    },
  });
  if (!row || row.alert.confirmedAt || row.alert.stoppedAt) return { ok: true } as const;
  const { alert, fromPost } = row;
  const limit = await withinLimits(alert.subscriber.email, network, now);
  if (!limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds } as const;
  const criteria = alert.criteria.canonical as SearchCriteria;
  const asked = { email: alert.subscriber.email, subscriberId: alert.subscriber.id, alert, criteria, fromPost };
  await db.$transaction(async (tx) => {
    if (!(await refusesConfirmations(tx, asked.email))) await postConfirmation(tx, asked, now);
  });
  return { ok: true } as const;
}

function withinLimits(email: string, network: string, now: Date) {
  return takeFrom(
    [
      { name: "alerts:network", of: network, max: 600, windowSeconds: 3600 },
      { name: "alerts:address", of: keyedHash(mailboxKey(email)), max: 5, windowSeconds: DAY_SECONDS },
    ],
    now,
  );
}

const ALERT = { id: true, confirmedAt: true, frequency: true } as const;

/** The row that all alerts for one search share. */
export async function criteriaRow(tx: Tx, { canonical, hash }: CanonicalCriteria): Promise<string> {
  const { id } = await tx.criteria.upsert({
    where: { hash },
    create: { hash, canonical },
    update: {},
    select: { id: true },
  });
  return id;
}

async function postConfirmation(
  tx: Tx,
  { email, subscriberId, alert, criteria, fromPost }: Asked,
  now: Date,
): Promise<void> {
  const { token, hash } = newSecret();
  const expiresAt = new Date(now.getTime() + CONFIRM_MS);
  await tx.alertConfirmation.create({ data: { hash, alertId: alert.id, createdAt: now, expiresAt, fromPost } });
  const confirmUrl = appUrl(`/alerts/confirm?token=${token}`);
  const facts = {
    search: quotedSafely(criteria),
    frequency: alert.frequency,
    confirmUrl,
    notMeUrl: notMeUrl(subscriberId),
  };
  await postMail(tx, {
    once: `alert-confirm:${hash}`,
    to: { address: email },
    expiresAt,
    message: (brand) => alertConfirm(facts, brand),
  });
}

async function postExists(tx: Tx, { email, subscriberId, alert, criteria }: Asked, now: Date): Promise<void> {
  const facts = { search: quotedSafely(criteria), frequency: alert.frequency, manageUrl: manageUrl(subscriberId) };
  await postMail(tx, {
    once: `alert-exists:${alert.id}:${now.getTime()}`,
    to: { address: email },
    message: (brand) => alertExists(facts, brand),
  });
}
