import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/core/db";
import { keepReason, sendDue } from "@/lib/mail/send";
import { writeDigests } from "./digests";

/** Another sender may hold some of the rows; this long we wait for it. A dead one has lost them after half a minute. */
const OTHERS_MS = 90_000;
const LOOK_MS = 250;
const CHUNK = 500;

export interface SentDigests {
  sent: number;
  skipped: number;
  failed: number;
}

/**
 * Runs the digests that are due at `now` to the end: what an earlier run wrote and did not live to send, then slice by
 * slice those still to be written. Each message has been handed to the mail server or is kept with its error. `clock` is
 * the real one: what is due is asked of `now`, sending is not. `onProgress` hears how many are done.
 */
export async function sendDigests(
  now: Date,
  clock: () => Date,
  onProgress: (done: number) => void = () => undefined,
): Promise<SentDigests> {
  const outcome: SentDigests = { sent: 0, skipped: 0, failed: 0 };
  let unreachable: string | null = null;
  const deliver = async (ids: string[]) => {
    if (!unreachable) unreachable = await handOver(ids, clock);
    if (unreachable) await keepReason(ids, unreachable);
    const { sent, cancelled } = await outcomeOf(ids);
    outcome.sent += sent;
    outcome.skipped += cancelled;
    outcome.failed += ids.length - sent - cancelled;
    onProgress(outcome.sent + outcome.skipped + outcome.failed);
  };
  for (let ids = await unsent(now, null); ids.length > 0; ids = await unsent(now, ids.at(-1) ?? null))
    await deliver(ids);
  const { skipped } = await writeDigests(now, { onSlice: deliver });
  outcome.skipped += skipped;
  return outcome;
}

/** Outbox rows of digests that were written for `now` or earlier and have not gone yet, in order of id. */
async function unsent(now: Date, after: string | null): Promise<string[]> {
  const rows = await db.outboxMail.findMany({
    where: {
      status: { in: ["pending", "sending"] },
      digest: { status: "posted", dueAt: { lte: now } },
      ...(after && { id: { gt: after } }),
    },
    orderBy: { id: "asc" },
    take: CHUNK,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Tries each message once, and waits for those that others hold. Answers why the server could not be reached, if so. */
async function handOver(ids: string[], clock: () => Date): Promise<string | null> {
  const end = clock().getTime() + OTHERS_MS;
  for (let rest = ids; rest.length > 0;) {
    const { unreachable } = await sendDue(clock, { onlyIds: rest });
    rest = await heldByOthers(rest);
    if (unreachable || clock().getTime() > end) return unreachable;
    if (rest.length > 0) await sleep(LOOK_MS);
  }
  return null;
}

async function heldByOthers(ids: string[]): Promise<string[]> {
  const rows = await db.outboxMail.findMany({ where: { id: { in: ids }, status: "sending" }, select: { id: true } });
  return rows.map(({ id }) => id);
}

async function outcomeOf(ids: string[]): Promise<{ sent: number; cancelled: number }> {
  const rows = await db.outboxMail.groupBy({ by: ["status"], where: { id: { in: ids } }, _count: { _all: true } });
  const count = (status: string) => rows.find((row) => row.status === status)?._count._all ?? 0;
  return { sent: count("sent"), cancelled: count("cancelled") };
}
