import { db, type Tx } from "@/lib/core/db";

/**
 * Writes the rows that search reads of these jobs, in one go. The database does it by itself at the end of a transaction, but
 * job by job, which takes three times as long: for whoever writes hundreds at once.
 */
export async function indexJobs(tx: Tx, ids: string[]): Promise<void> {
  await tx.$executeRaw`SELECT job_search_write(${ids}::uuid[])`;
}

/** For how long a job that has closed may stay among those that are searched; it is found by nobody all the while. */
const LINGER_HOURS = 24;

/** Makes one writer of the terms at a time. */
const WRITER = 4_072_028;
/** Milliseconds: a million jobs take half a minute. */
const LONG_TRANSACTION = { timeout: 600_000, maxWait: 60_000 };

/** Learns the words of what is open now: for suggestions, and to mend mistyped words. */
export async function learnTerms(now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${WRITER})`;
    await tx.$executeRaw`SELECT search_term_refresh(${now})`;
  }, LONG_TRANSACTION);
}

/** After many jobs came at once: puts what waits into the index, and learns its words. */
export async function settleSearch(now: Date): Promise<void> {
  await db.$executeRaw`SELECT gin_clean_pending_list('job_search_terms')`;
  await learnTerms(now);
}

let learnt: { liveSeq: bigint; at: number; took: number } | null = null;
/** Milliseconds. Jobs close too. */
const LEARN_ANYWAY_AFTER = 3_600_000;
/** Learning takes at most a twentieth of the time, however many jobs there are. */
const REST = 20;

/** What the worker does for search every few minutes. */
export async function keepSearch(now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - LINGER_HOURS * 3_600_000);
  await db.$executeRaw`DELETE FROM job_search WHERE closes_at < ${oldest}`;
  await db.$executeRaw`SELECT gin_clean_pending_list('job_search_terms')`;
  const [row] = await db.$queryRaw<{ liveSeq: bigint }[]>`SELECT last_value AS "liveSeq" FROM job_live_seq`;
  const liveSeq = row?.liveSeq ?? 0n;
  const rested = learnt === null ? Infinity : now.getTime() - learnt.at;
  if (learnt && rested < (learnt.liveSeq === liveSeq ? LEARN_ANYWAY_AFTER : learnt.took * REST)) return;
  const started = performance.now();
  await learnTerms(now);
  learnt = { liveSeq, at: now.getTime(), took: performance.now() - started };
}
