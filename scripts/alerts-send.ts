import { parseArgs } from "node:util";
import { sendDigests } from "@/lib/alerts/sending";
import { instant } from "@/lib/core/dates";
import { db } from "@/lib/core/db";

const { values } = parseArgs({ options: { now: { type: "string" } } });
const now = values.now === undefined ? new Date() : instant(values.now);
if (!now) {
  console.error("--now: must be an instant like 2026-12-01T08:00:00Z");
  process.exit(1);
}
let told = Date.now();
const { sent, skipped, failed } = await sendDigests(
  now,
  () => new Date(),
  (done) => {
    if (Date.now() - told < 2000) return;
    told = Date.now();
    console.log(`${done} digests so far`);
  },
);
await db.$disconnect();
console.log(`${sent} sent, ${skipped} skipped, ${failed} failed`);
process.exit(0);
