import { londonDay, toDateColumn } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { giveLiveSequence } from "@/lib/jobs/live-sequence";
import { isAnyDue } from "./due";
import { slotBefore } from "./due-times";

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
  const dueOn = toDateColumn(londonDay(slotBefore("daily", now)));
  const known = await db.digestRun.findUnique({ where: { dueOn }, select: RUN });
  if (known) return known;
  const cutSeq = await giveLiveSequence(now);
  await db.digestRun.createMany({ data: [{ dueOn, cutSeq, begunAt: now }], skipDuplicates: true });
  return db.digestRun.findUniqueOrThrow({ where: { dueOn }, select: RUN });
}

const RUN = { id: true, cutSeq: true } as const;

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
