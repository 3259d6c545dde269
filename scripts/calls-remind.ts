import { parseArgs } from "node:util";
import { remindDue } from "@/lib/calls/invitations/reminders";
import { instant } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { sendDue } from "@/lib/mail/send";

const { values } = parseArgs({ options: { now: { type: "string" } } });
const now = values.now === undefined ? new Date() : instant(values.now);
if (!now) {
  console.error("--now: must be an instant like 2026-12-01T08:00:00Z");
  process.exit(1);
}
const { written, skipped } = await remindDue(now);
await sendDue(() => new Date(), { onlyIds: written });
const sent = await db.outboxMail.count({ where: { id: { in: written }, status: "sent" } });
await db.$disconnect();
console.log(`${sent} sent, ${skipped} skipped, ${written.length - sent} failed`);
process.exit(0);
