import { londonDay } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";

/**
 * The applications for a job whose candidates have no answer, as the database has it (unanswered_in): nobody has told them
 * anything since they applied, or the day by which they were to hear has passed.
 */
export async function unansweredIn(jobId: string, now: Date, tx: Tx = db): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM unanswered_in(${jobId}::uuid, ${londonDay(now)}::date) AS id ORDER BY id`;
  return rows.map(({ id }) => id);
}
