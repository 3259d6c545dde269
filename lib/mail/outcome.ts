import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/core/db";

/** Another process may be sending the same messages; this long we wait for it. */
const OTHERS_MS = 60_000;
const LOOK_MS = 250;

/** What became of these messages once nobody is sending them any more. Those dropped on purpose count as neither. */
export async function outcomeOf(mailIds: string[], clock: () => Date): Promise<{ sent: number; failed: number }> {
  const end = clock().getTime() + OTHERS_MS;
  for (;;) {
    const rows = await db.outboxMail.groupBy({ by: ["status"], where: { id: { in: mailIds } }, _count: true });
    const count = (status: string) => rows.find((row) => row.status === status)?._count ?? 0;
    if (count("sending") === 0 || clock().getTime() > end) {
      return { sent: count("sent"), failed: mailIds.length - count("sent") - count("cancelled") };
    }
    await sleep(LOOK_MS);
  }
}
