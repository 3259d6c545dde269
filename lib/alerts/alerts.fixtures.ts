import { db } from "@/lib/core/db";
import type { Composed } from "@/lib/mail/composer";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { composeDigests } from "./composing";
import { confirm } from "./confirmation";
import type { Frequency } from "./vocabulary";
import { subscribe } from "./subscriptions";
import { emptied } from "@/tests/support/emptied";

/** A Wednesday; the next slot is Tuesday 1 December, 8:00. */
export const asked = new Date("2026-11-25T10:00:00Z");
export const tuesday = new Date("2026-12-01T08:00:00Z");
export const daysAfter = (days: number) => new Date(tuesday.getTime() + days * 86_400_000);
export const weeksAfter = (weeks: number) => daysAfter(7 * weeks);
/** When the letters are written: some minutes after the slot. */
export const sentAt = new Date("2026-12-01T08:20:00Z");

/** Of a job that comes out between the two. */
export const justOut = { publishedAt: new Date("2026-11-26T09:00:00Z"), liveSeq: null } as const;

export const asker = { network: "campus", viewer: { kind: "visitor" }, source: "/alerts" } as const;

export async function emptyAlerts(): Promise<void> {
  await emptied("subscriber", "criteria", "digest_run", "outbox_mail", "job", "rate_count", "suppression");
}

/** The token in the newest confirmation that went to an address. */
export async function tokenFor(email: string): Promise<string> {
  const mail = await db.outboxMail.findFirstOrThrow({
    where: { toAddress: email, template: "alert-confirm" },
    orderBy: { createdAt: "desc" },
  });
  return /confirm\?token=([\w-]+)/.exec(mail.text)?.[1] ?? "";
}

/** Somebody with a live alert; answers the alert's id. */
export async function subscribed(
  email: string,
  now: Date,
  criteria: SearchCriteria = {},
  frequency: Frequency = "weekly",
): Promise<string> {
  await subscribe({ email, criteria, frequency }, asker, now);
  await confirm(await tokenFor(email), now);
  await db.outboxMail.deleteMany({ where: { toAddress: email } });
  const alert = await db.alert.findFirstOrThrow({
    where: { subscriber: { email } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return alert.id;
}

/** The digests an address got or waits for, mail by mail, as they would go at `now`. */
export async function lettersTo(email: string, now: Date): Promise<Composed[]> {
  const mails = await db.outboxMail.findMany({
    where: { toAddress: email, template: "digest" },
    orderBy: { digest: { dueAt: "asc" } },
    select: { id: true },
  });
  const composed = await composeDigests(
    mails.map(({ id }) => id),
    now,
  );
  return mails.flatMap(({ id }) => composed.get(id) ?? []);
}

/** The same, only their text. */
export const digestsOf = async (email: string, now: Date): Promise<string[]> =>
  (await lettersTo(email, now)).map(({ text }) => text);

/** All that waits arrives, whenever that is. */
export async function allArrived(sentAt = new Date("2026-12-01T08:30:00Z")): Promise<void> {
  await db.outboxMail.updateMany({ where: { status: "pending" }, data: { status: "sending" } });
  await db.outboxMail.updateMany({ where: { status: "sending" }, data: { status: "sent", sentAt } });
}
