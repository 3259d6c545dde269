import { db } from "@/lib/core/db";
import type { Composers } from "@/lib/mail/composer";
import { bringForward, keepReason } from "@/lib/mail/outbox";
import { waitForSenders } from "@/lib/mail/outcome";
import { streamControl } from "@/lib/mail/pace";
import { sendDue } from "@/lib/mail/send";
import { writeDigests } from "./digests";
import { unsentRuns } from "./runs";

export interface SentDigests {
  sent: number;
  skipped: number;
  failed: number;
}

/**
 * Runs the digests that are due at `now` to the end, with what an earlier run wrote and did not live to send. Each message
 * has been handed to the mail server or is kept with its error. `clock` is the real one: what is due is asked of `now`,
 * sending is not. `composers` write the letters. `onProgress` hears how many are written, and then how many have gone.
 */
export async function sendDigests(
  now: Date,
  clock: () => Date,
  composers: Composers,
  onProgress: (done: number, doing: "prepared" | "sent") => void = () => undefined,
): Promise<SentDigests> {
  const { skipped } = await writeDigests(now, { onProgress: (done) => onProgress(done, "prepared") });
  const runs = await unsentRuns(now);
  if (runs.length === 0) return { sent: 0, skipped, failed: 0 };
  const before = await notArrived(runs);
  const { sent, dropped } = await sendAll(runs, clock, composers, (done) => onProgress(done, "sent"));
  const after = await notArrived(runs);
  return { sent, skipped: skipped + dropped, failed: after.waiting + after.lost - before.lost };
}

/** Tries each message once, and waits for those that others hold. */
async function sendAll(runs: string[], clock: () => Date, composers: Composers, onProgress: (sent: number) => void) {
  const total = { sent: 0, dropped: 0 };
  const ofRuns = { runId: { in: runs } };
  // Whoever runs the command wants each tried at this moment, also what was put off.
  await bringForward(ofRuns, clock());
  await waitForSenders(ofRuns, clock, async () => {
    const { sent, dropped, stopped } = await sendDue(clock, {
      onlyRuns: runs,
      composers,
      onProgress: (handed) => onProgress(total.sent + handed),
    });
    total.sent += sent;
    total.dropped += dropped;
    const reason = stopped ?? (await streamControl("bulk")).heldWhy;
    if (reason) await keepReason(ofRuns, reason);
    return reason !== null;
  });
  return total;
}

async function notArrived(runs: string[]): Promise<{ waiting: number; lost: number }> {
  const rows = await db.outboxMail.groupBy({
    by: ["status"],
    where: { runId: { in: runs } },
    _count: { _all: true },
  });
  const count = (...statuses: string[]) =>
    rows.filter(({ status }) => statuses.includes(status)).reduce((sum, { _count: { _all } }) => sum + _all, 0);
  return { waiting: count("pending", "sending"), lost: count("failed", "unclear") };
}
