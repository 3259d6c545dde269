import { parseArgs } from "node:util";
import { nextDigestAt } from "@/lib/alerts/next-digest";
import { sendDigests } from "@/lib/alerts/send-now";
import { instant } from "@/lib/core/time/dates";
import { sayMoment } from "@/lib/core/time/say";
import { db } from "@/lib/core/db";
import { COMPOSERS } from "@/lib/worker/composers";

// npm run alerts:send [-- --now INSTANT]: the digests that are due then, to the end.

const SAY_EVERY_MS = 2000;

const { values } = parseArgs({ options: { now: { type: "string" } } });
const now = values.now === undefined ? new Date() : instant(values.now);
if (!now) {
  console.error("--now: must be an instant like 2026-12-01T08:00:00Z");
  process.exit(1);
}

let said = Date.now();
function sayProgress(done: number, doing: string): void {
  if (Date.now() - said < SAY_EVERY_MS) return;
  said = Date.now();
  console.log(`${done} ${doing} so far`);
}

const { sent, skipped, failed } = await sendDigests(now, () => new Date(), COMPOSERS, sayProgress);
if (sent + skipped + failed === 0) {
  const next = await nextDigestAt();
  const when = next
    ? `The next digest is due on ${sayMoment(next)}: --now ${next.toISOString()}`
    : "Nobody has an alert yet.";
  console.log(`Nothing is due at ${now.toISOString()}. ${when}`);
}
await db.$disconnect();
console.log(`${sent} sent, ${skipped} skipped, ${failed} failed`);
process.exit(0);
