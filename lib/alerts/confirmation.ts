import { db, type Tx } from "@/lib/core/db";
import { countFromPost } from "@/lib/core/post-days";
import { hashToken } from "@/lib/core/secrets/tokens";
import { criteriaWords } from "@/lib/jobs/criteria";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { allowAgain } from "@/lib/mail/addresses";
import { recordConsent } from "./consent";
import { firstMark } from "./first-mark";
import { slotAfter } from "./due-times";
import { rhythmSet } from "./rhythm";
import type { Frequency } from "./vocabulary";

export interface ConfirmedAlert {
  subscriberId: string;
  criteria: SearchCriteria;
  /** The search in words. */
  search: string;
  frequency: Frequency;
}

/** "open" waits for its button; "already" is live; "expired" came too late; "stopped" was live once; "unknown" is forged. */
export type Confirmation =
  { state: "open" | "already" | "expired" | "stopped"; alert: ConfirmedAlert } | { state: "unknown" };

const SELECT = {
  expiresAt: true,
  alert: {
    select: {
      id: true,
      subscriberId: true,
      frequency: true,
      confirmedAt: true,
      stoppedAt: true,
      criteria: { select: { canonical: true } },
    },
  },
} as const;

/** What a confirmation link leads to, without changing anything: a page with a button. A forged one is unknown. */
export async function confirmationOf(token: string | null | undefined, now: Date, tx: Tx = db): Promise<Confirmation> {
  const row = token
    ? await tx.alertConfirmation.findUnique({ where: { hash: hashToken(token) }, select: SELECT })
    : null;
  if (!row) return { state: "unknown" };
  const criteria = row.alert.criteria.canonical as SearchCriteria;
  const { subscriberId, frequency } = row.alert;
  const alert = { subscriberId, criteria, search: criteriaWords(criteria), frequency };
  if (row.alert.stoppedAt) return { state: "stopped", alert };
  // Pressed in this mail, or in another one about the same search.
  if (row.alert.confirmedAt) return { state: "already", alert };
  return { state: row.expiresAt <= now ? "expired" : "open", alert };
}

/** Presses the button: the alert is live from now. Pressing it twice answers "already". */
export async function confirm(token: string | null | undefined, now: Date): Promise<Confirmation> {
  return db.$transaction(async (tx) => {
    const found = await confirmationOf(token, now, tx);
    if (found.state !== "open" || !token) return found;
    const { count } = await tx.alertConfirmation.updateMany({
      where: { hash: hashToken(token), spentAt: null },
      data: { spentAt: now },
    });
    if (count === 0) return { state: "already", alert: found.alert };
    const { alertId, fromPost } = await tx.alertConfirmation.findUniqueOrThrow({
      where: { hash: hashToken(token) },
      select: { alertId: true, fromPost: true },
    });
    await activate(tx, alertId, { source: "/alerts/confirm", fromPost }, now);
    return found;
  });
}

/**
 * Makes an alert live: the address has proved itself, on the page `source`. Its mark, the proof and the subscriber's own
 * state go with it, and the article that led to it counts one sign-up: now, since an address that somebody only typed is
 * nobody's sign-up, and once, since an alert becomes live once.
 */
export async function activate(
  tx: Tx,
  alertId: string,
  { source, fromPost }: { source: string; fromPost?: string | null },
  now: Date,
): Promise<void> {
  const { createdAt, frequency, subscriber } = await tx.alert.findUniqueOrThrow({
    where: { id: alertId },
    select: {
      createdAt: true,
      frequency: true,
      subscriber: { select: { id: true, email: true, confirmedAt: true } },
    },
  });
  const nextDueAt = slotAfter(frequency, now, await rhythmSet(tx));
  // Two links for one alert may be followed at once: the second waits here for the first, and then finds it live.
  const { count } = await tx.alert.updateMany({
    where: { id: alertId, confirmedAt: null },
    data: { confirmedAt: now, markSeq: await firstMark(tx, createdAt), nextDueAt },
  });
  if (count === 0) return;
  if (!subscriber.confirmedAt)
    await tx.subscriber.update({ where: { id: subscriber.id }, data: { confirmedAt: now }, select: { id: true } });
  await recordConsent(tx, { email: subscriber.email, act: "confirmed", source }, now);
  await allowAgain(tx, subscriber.email);
  if (fromPost) await countFromPost(tx, fromPost, "alerts", now);
}
