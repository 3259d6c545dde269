import { db } from "@/lib/core/db";

const KEPT_MS = 90 * 86_400_000;
/** What was looked at and never asked for is of no use after a day. */
const UNASKED_MS = 86_400_000;

/** Forgets runs with their rows; what they did stands in the audit. Answers how many. */
export async function forgetRuns(now: Date): Promise<number> {
  const { count } = await db.bulkRun.deleteMany({
    where: {
      OR: [
        { createdAt: { lt: new Date(now.getTime() - KEPT_MS) } },
        { askedAt: null, createdAt: { lt: new Date(now.getTime() - UNASKED_MS) } },
      ],
    },
  });
  return count;
}
