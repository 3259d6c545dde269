import { londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { giveLiveSequence } from "@/lib/jobs/live-sequence";
import { isAnyDue } from "./due";
import { slotBefore } from "./due-times";
import { rhythmOfDay } from "./rhythm";

/** The digests of one London day. */
export interface Run {
  id: string;
  /** Nothing that went live after this place in the sequence is in them. */
  cutSeq: bigint;
}

/**
 * The run that alerts due at `now` belong to; null when none is. Its cut is frozen when it is begun: what goes live later
 * is for the next one.
 */
export async function openRun(now: Date): Promise<Run | null> {
  if (!(await isAnyDue(now))) return null;
  const dueOn = toDateColumn(londonDay(slotBefore("daily", now, await rhythmOfDay(now))));
  const known = await db.digestRun.findUnique({ where: { dueOn }, select: RUN });
  if (known) return known;
  const cutSeq = await giveLiveSequence(now);
  await db.digestRun.createMany({ data: [{ dueOn, cutSeq, begunAt: now }], skipDuplicates: true });
  return db.digestRun.findUniqueOrThrow({ where: { dueOn }, select: RUN });
}

const RUN = { id: true, cutSeq: true } as const;

/** How long a step of a run may take, and wait for a connection, in milliseconds. */
export const LONG_TRANSACTION = { timeout: 120_000, maxWait: 30_000 };

/** Notes that everybody who was due has a row in the ledger, once that is so: another worker may hold the last of them. */
export async function markPrepared(now: Date): Promise<void> {
  if (await isAnyDue(now)) return;
  await db.digestRun.updateMany({ where: { preparedAt: null }, data: { preparedAt: now } });
}

/** Runs up to `now` with mail that has not gone yet. */
export async function unsentRuns(now: Date): Promise<string[]> {
  const rows = await db.digestRun.findMany({
    where: {
      dueOn: { lte: toDateColumn(londonDay(now)) },
      mails: { some: { status: { in: ["pending", "sending"] } } },
    },
    orderBy: { dueOn: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** What became of everybody who was due in a run. */
export interface RunCounts {
  /** With a mail of theirs, by where it stands. */
  waiting: number;
  sent: number;
  failed: number;
  /** The server may or may not have taken it. */
  unclear: number;
  /** Not sent on purpose: too late, stopped, nothing left to say. */
  cancelled: number;
  /** Without a mail: nothing was new, or paused and not to be written to. */
  empty: number;
  skipped: number;
}

/** Writes down what became of the runs whose last mail has gone, or been given up. Answers how many that were. */
export async function finishRuns(now: Date): Promise<number> {
  const open = await db.digestRun.findMany({
    where: {
      finishedAt: null,
      preparedAt: { not: null },
      mails: { none: { status: { in: ["pending", "sending"] } } },
    },
    select: { id: true },
  });
  for (const { id } of open) {
    const counts = await countsOf(id);
    await db.digestRun.updateMany({
      where: { id, finishedAt: null },
      data: { finishedAt: now, counts: { ...counts } },
    });
  }
  return open.length;
}

/** As they stand now; those of a finished run are kept with it. */
export async function countsOf(runId: string): Promise<RunCounts> {
  const [row] = await db.$queryRaw<RunCounts[]>`
    SELECT mails.*, digests.* FROM
      (SELECT count(*) FILTER (WHERE status IN ('pending', 'sending'))::int AS waiting,
        count(*) FILTER (WHERE status = 'sent')::int AS sent, count(*) FILTER (WHERE status = 'failed')::int AS failed,
        count(*) FILTER (WHERE status = 'unclear')::int AS unclear,
        count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled
       FROM outbox_mail WHERE run_id = ${runId}::uuid) AS mails,
      (SELECT count(*) FILTER (WHERE status = 'empty')::int AS empty,
        count(*) FILTER (WHERE status = 'skipped')::int AS skipped
       FROM digest WHERE run_id = ${runId}::uuid) AS digests`;
  return row ?? { waiting: 0, sent: 0, failed: 0, unclear: 0, cancelled: 0, empty: 0, skipped: 0 };
}
