import { db, Prisma } from "@/lib/core/db";

/** Over `alert`: it is live, and its slot has come. A run that was missed for weeks leaves one slot due, not many. */
export const isDue = (now: Date): Prisma.Sql =>
  Prisma.sql`alert.stopped_at IS NULL AND alert.confirmed_at IS NOT NULL AND alert.next_due_at <= ${now}`;

/**
 * Over `alert`: where what is new begins, in the sequence of jobs that went live (Job.liveSeq): at the mark, or where the
 * first of the digests began that did not arrive.
 */
export const FROM_SEQ = Prisma.sql`coalesce(alert.lost_from_seq, alert.mark_seq)`;

export async function isAnyDue(now: Date): Promise<boolean> {
  const [row] = await db.$queryRaw<{ any: boolean }[]>`SELECT EXISTS (SELECT FROM alert WHERE ${isDue(now)}) AS any`;
  return row?.any ?? false;
}
