import { setTimeout as sleep } from "node:timers/promises";
import { db, type Prisma } from "@/lib/core/db";

/**
 * Another process may be sending the same messages; this long we wait for it. A dead one has lost them after half a minute
 * (./claims.ts).
 */
const OTHERS_MS = 90_000;
const LOOK_MS = 250;

/**
 * Waits until nobody is sending any of these messages. `attempt` is made before each look, and says whether that was the
 * last.
 */
export async function waitForSenders(
  which: Prisma.OutboxMailWhereInput,
  clock: () => Date,
  attempt: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<void> {
  const end = clock().getTime() + OTHERS_MS;
  for (;;) {
    if ((await attempt()) || clock().getTime() > end) return;
    if ((await db.outboxMail.count({ where: { ...which, status: "sending" } })) === 0) return;
    await sleep(LOOK_MS);
  }
}

/** What became of these messages once nobody is sending them any more. Those dropped on purpose count as neither. */
export async function outcomeOf(mailIds: string[], clock: () => Date): Promise<{ sent: number; failed: number }> {
  const which = { id: { in: mailIds } };
  await waitForSenders(which, clock);
  const rows = await db.outboxMail.groupBy({ by: ["status"], where: which, _count: true });
  const count = (status: string) => rows.find((row) => row.status === status)?._count ?? 0;
  return { sent: count("sent"), failed: mailIds.length - count("sent") - count("cancelled") };
}
