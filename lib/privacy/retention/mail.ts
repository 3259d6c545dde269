import { type Prisma, db } from "@/lib/core/db";
import { daysBefore, YEAR } from "../days";

// What becomes of mails, digests and alerts in time; the clocks are in ./retention.ts.

/** Mails that open something, or are themselves the last trace of somebody. */
const SHORT_LIVED = [
  "sign-in-link",
  "welcome",
  "account-exists",
  "no-account",
  "account-erased",
  "staff-invitation",
  "draft-link",
  "email-change-confirm",
  "email-changed",
];

/** A mail that is waiting or being sent is left alone. */
const DONE = { status: { notIn: ["pending", "sending"] } } satisfies Prisma.OutboxMailWhereInput;

export async function shortLivedMails(now: Date) {
  const where = { ...DONE, template: { in: SHORT_LIVED }, createdAt: { lt: daysBefore(now, 1) } };
  return (await db.outboxMail.deleteMany({ where })).count;
}

export async function oldMails(_: Date, before: Date) {
  return (await db.outboxMail.deleteMany({ where: { ...DONE, createdAt: { lt: before } } })).count;
}

export async function oldMatches(_: Date, before: Date) {
  return (await db.digestMatch.deleteMany({ where: { run: { dueOn: { lt: before } } } })).count;
}

export async function oldDigests(now: Date) {
  const before = daysBefore(now, 2 * YEAR);
  const { count } = await db.digest.deleteMany({ where: { dueOn: { lt: before } } });
  await db.digestRun.deleteMany({ where: { dueOn: { lt: before } } });
  return count;
}

export async function unconfirmedAlerts(_: Date, before: Date) {
  return clearAlerts({ confirmedAt: null, createdAt: { lt: before } }, before);
}

export async function stoppedAlerts(_: Date, before: Date) {
  return clearAlerts({ stoppedAt: { lt: before } }, before);
}

/** Alerts, then the addresses and the searches that are left without any. */
async function clearAlerts(where: Prisma.AlertWhereInput, before: Date) {
  const { count } = await db.alert.deleteMany({ where });
  if (count === 0) return 0;
  await db.subscriber.deleteMany({ where: { alerts: { none: {} }, createdAt: { lt: before } } });
  await db.criteria.deleteMany({ where: { alerts: { none: {} }, createdAt: { lt: before } } });
  return count;
}
