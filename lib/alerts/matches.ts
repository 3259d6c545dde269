import { db, type Tx } from "@/lib/core/db";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { FreshJobs, type FreshMatch } from "@/lib/jobs/search/fresh";
import { FROM_SEQ, isDue } from "./due";
import { LONG_TRANSACTION, type Run } from "./runs";

/** A digest shows at most this many jobs; the rest is one link away. */
export const MOST_JOBS = 20;
const BATCH = 200;
/** A batch that has taken so long is enough for one transaction. */
const ENOUGH_MS = 30_000;

/**
 * Works out what is new for every search that somebody is due for, each once for all who share it. Several workers may do
 * it at once, and a run that was killed goes on where it was: what has been looked at is kept.
 */
export async function matchAll(run: Run, now: Date, signal?: AbortSignal): Promise<void> {
  await listSearches(run, now);
  const { _min } = await db.digestMatch.aggregate({ where: { runId: run.id, total: null }, _min: { fromSeq: true } });
  if (_min.fromSeq === null) return;
  const fresh = await FreshJobs.open({ afterSeq: _min.fromSeq, upToSeq: run.cutSeq }, now);
  try {
    while (!signal?.aborted && (await matchBatch(run, fresh)));
  } finally {
    await fresh.close();
  }
}

async function listSearches(run: Run, now: Date): Promise<void> {
  await db.$transaction(
    (tx) => tx.$executeRaw`
      INSERT INTO digest_match (run_id, criteria_id, from_seq)
      SELECT DISTINCT ${run.id}::uuid, alert.criteria_id, ${FROM_SEQ}
      FROM alert WHERE ${isDue(now)}
      ON CONFLICT DO NOTHING`,
    LONG_TRANSACTION,
  );
}

interface Waiting {
  id: bigint;
  canonical: SearchCriteria;
  fromSeq: bigint;
}

/** False when there was nothing left that nobody else holds. */
async function matchBatch(run: Run, fresh: FreshJobs): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const waiting = await tx.$queryRaw<Waiting[]>`
      SELECT digest_match.id, criteria.canonical, digest_match.from_seq AS "fromSeq"
      FROM digest_match JOIN criteria ON criteria.id = digest_match.criteria_id
      WHERE run_id = ${run.id}::uuid AND total IS NULL
      ORDER BY digest_match.id LIMIT ${BATCH} FOR UPDATE OF digest_match SKIP LOCKED`;
    if (waiting.length === 0) return false;
    const found: (FreshMatch & { id: bigint })[] = [];
    const began = performance.now();
    for (const { id, canonical, fromSeq } of waiting) {
      found.push({ id, ...(await fresh.match(canonical, fromSeq, MOST_JOBS)) });
      // After weeks without a run each search may cost a question of its own: what is found by now is kept, the rest is next.
      if (performance.now() - began > ENOUGH_MS) break;
    }
    await keep(tx, found);
    return true;
  }, LONG_TRANSACTION);
}

async function keep(tx: Tx, found: (FreshMatch & { id: bigint })[]): Promise<void> {
  const rows = found.map(({ id, total, jobs }) => ({
    id: id.toString(),
    total,
    jobs: jobs.map(({ id: job, miles, copies }) => [job, miles, copies]),
  }));
  await tx.$executeRaw`
    UPDATE digest_match SET total = found.total, jobs = found.jobs
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS found (id bigint, total int, jobs jsonb)
    WHERE digest_match.id = found.id`;
}

/** What was found, as it is kept in `digest_match.jobs`. */
export type KeptJob = [job: string, miles: number | null, copies: number];
