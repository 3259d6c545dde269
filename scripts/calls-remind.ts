import { parseArgs } from "node:util";
import { sendReminders } from "@/lib/calls/invitations/send-now";
import { instant } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";

const { values } = parseArgs({ options: { now: { type: "string" } } });
const now = values.now === undefined ? new Date() : instant(values.now);
if (!now) {
  console.error("--now: must be an instant like 2026-12-01T08:00:00Z");
  process.exit(1);
}
const { sent, skipped, failed } = await sendReminders(now, () => new Date());
await db.$disconnect();
console.log(`${sent} sent, ${skipped} skipped, ${failed} failed`);
process.exit(0);
