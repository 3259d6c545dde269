import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/core/db";
import { sendDue } from "@/lib/mail/send";
import { writeDigests } from "./digests";

/** Another worker may be sending the same rows; this long we wait for it. */
const OTHERS_MS = 60_000;
const LOOK_MS = 250;

export interface SentDigests {
  sent: number;
  skipped: number;
  failed: number;
}

/**
 * Runs the digests that are due at `now` to the end: writes them, hands each to the mail server, and with them those that
 * an earlier run wrote and did not live to send. `clock` is the real one: what is due is asked of `now`, waiting is not.
 */
export async function sendDigests(
  now: Date,
  clock: () => Date,
  onProgress?: (done: number) => void,
): Promise<SentDigests> {
  const { skipped } = await writeDigests(now, onProgress);
  const mailIds = await unsentDigests(now);
  await sendDue(clock, { onlyIds: mailIds });
  return { skipped, ...(await outcomeOf(mailIds, clock)) };
}

async function unsentDigests(now: Date): Promise<string[]> {
  const rows = await db.digest.findMany({
    where: { status: "posted", dueAt: { lte: now }, mail: { status: { in: ["pending", "sending"] } } },
    select: { mailId: true },
  });
  return rows.flatMap(({ mailId }) => mailId ?? []);
}

async function outcomeOf(mailIds: string[], clock: () => Date): Promise<{ sent: number; failed: number }> {
  const end = clock().getTime() + OTHERS_MS;
  for (;;) {
    const rows = await db.outboxMail.groupBy({
      by: ["status"],
      where: { id: { in: mailIds } },
      _count: { _all: true },
    });
    const count = (status: string) => rows.find((row) => row.status === status)?._count._all ?? 0;
    if (count("sending") === 0 || clock().getTime() > end)
      return { sent: count("sent"), failed: mailIds.length - count("sent") - count("cancelled") };
    await sleep(LOOK_MS);
  }
}
