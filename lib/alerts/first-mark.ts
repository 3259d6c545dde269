import type { Tx } from "@/lib/core/db";

const FIRST_LOOK_BACK_MS = 7 * 86_400_000;

/**
 * Where a new alert begins on the sequence of jobs that went live (Job.liveSeq): its first digest covers the week before
 * it was asked for, so that nothing between the search and the first mail is lost. Never by dates of publication.
 */
export async function firstMark(tx: Tx, askedAt: Date): Promise<bigint> {
  const { _max } = await tx.job.aggregate({
    where: { liveAt: { lt: new Date(askedAt.getTime() - FIRST_LOOK_BACK_MS) } },
    _max: { liveSeq: true },
  });
  return _max.liveSeq ?? 0n;
}
