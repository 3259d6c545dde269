import { db } from "@/lib/core/db";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { confirm } from "./confirmation";
import type { Frequency } from "./vocabulary";
import { subscribe } from "./subscriptions";

export const asker = { network: "campus", viewer: { kind: "visitor" }, source: "/alerts" } as const;

export async function emptyAlerts(): Promise<void> {
  await db.$executeRaw`TRUNCATE subscriber, criteria, outbox_mail, job, rate_count, suppression CASCADE`;
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

/** The titles of the jobs in the digests an address got, mail by mail. */
export async function digestsOf(email: string): Promise<string[]> {
  const mails = await db.outboxMail.findMany({
    where: { toAddress: email, template: "digest" },
    orderBy: { createdAt: "asc" },
    select: { text: true },
  });
  return mails.map(({ text }) => text);
}
