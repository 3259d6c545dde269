import { db, type Tx } from "@/lib/core/db";
import { openSql } from "./open";

/** One writer at a time: any number that is the same for all. */
const WRITER = 4_072_026;
/** Milliseconds. A first import of a hundred thousand jobs goes live in one go, and whoever comes second waits for it. */
const LONG_TRANSACTION = { timeout: 300_000, maxWait: 60_000 };

/**
 * Gives every job that is open now and has no place yet in the sequence of jobs that went live (Job.liveSeq) the next
 * one. A single writer, and only rows that are committed: a reader that has seen a number has seen every lower one, which
 * neither a timestamp nor a serial can promise. Answers the highest number there is: the cut for a run of digests.
 */
export async function giveLiveSequence(now: Date): Promise<bigint> {
  return db.$transaction((tx) => numberAllOpen(tx, now), LONG_TRANSACTION);
}

/** Until the end of the transaction nobody else gives numbers. */
export async function lockLiveSequence(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${WRITER})`;
}

async function numberAllOpen(tx: Tx, now: Date): Promise<bigint> {
  await lockLiveSequence(tx);
  await tx.$executeRaw`
      UPDATE job SET live_seq = fresh.seq, live_at = ${now}
      FROM (SELECT id, nextval('job_live_seq') AS seq FROM
              (SELECT id FROM job WHERE live_seq IS NULL AND ${openSql(now)} ORDER BY published_at, id) AS waiting) AS fresh
      WHERE job.id = fresh.id`;
  const { _max } = await tx.job.aggregate({ _max: { liveSeq: true } });
  return _max.liveSeq ?? 0n;
}
