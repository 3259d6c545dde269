import { composeDigests } from "@/lib/alerts/composing";
import { writeDigests } from "@/lib/alerts/digests";
import { slotAfter } from "@/lib/alerts/due-times";
import { rhythmSet } from "@/lib/alerts/rhythm";
import { db } from "@/lib/core/db";
import { giveLiveSequence } from "@/lib/jobs/live-sequence";
import { mostMemory, timed } from "./harness/measure";

// One Tuesday run in a process of its own, as the worker would do it. The week's jobs are made new again first.

export interface DigestTimes {
  /** Subscribers with a row in the ledger, and those of them with a mail. */
  due: number;
  posted: number;
  searches: number;
  prepareMs: number;
  /** Of some of the mails: how many, how long, and the largest HTML in bytes. */
  written: number;
  writeMs: number;
  largest: number;
  /** Megabytes, at most. */
  memory: number;
}

const { fresh } = JSON.parse(process.argv[2] ?? "{}") as { fresh: number };
const MOST_WRITTEN = 20_000;
const BATCH = 50;

const now = new Date();
const tuesday = slotAfter("weekly", now, await rhythmSet());
const afterwards = new Date(tuesday.getTime() + 60_000);

await startAnew();
const memory = mostMemory();
let [due, posted] = [0, 0];
const prepareMs = await timed(async () => {
  const { written, skipped } = await writeDigests(tuesday);
  [due, posted] = [written + skipped, written];
});
const letters = await write();
const answer: DigestTimes = {
  due,
  posted,
  searches: await db.digestMatch.count(),
  prepareMs,
  ...letters,
  memory: memory.megabytes(),
};
await db.$disconnect();
process.send?.(answer, () => process.exit(0));

/** Forgets the last run, and makes so many of the jobs new to everybody. */
async function startAnew(): Promise<void> {
  // Applications and messages point to mails too; there are none here.
  await db.$executeRaw`TRUNCATE digest_run, digest, digest_match, digest_part, outbox_mail, mail_event CASCADE`;
  await giveLiveSequence(now);
  const { _max } = await db.job.aggregate({ _max: { liveSeq: true } });
  await db.$executeRaw`
    UPDATE alert SET mark_seq = greatest(mark_seq, ${_max.liveSeq}), lost_from_seq = NULL, next_due_at = ${tuesday}`;
  await db.$executeRaw`
    UPDATE job SET live_seq = NULL, live_at = NULL
    WHERE id IN (SELECT id FROM job WHERE live_seq IS NOT NULL ORDER BY live_seq DESC LIMIT ${fresh})`;
  for (const table of ["alert", "job", "digest", "digest_part", "digest_match", "outbox_mail"])
    await db.$executeRawUnsafe(`VACUUM ANALYZE ${table}`);
}

async function write() {
  let [written, writeMs, largest, last] = [0, 0, 0, "00000000-0000-0000-0000-000000000000"];
  while (written < MOST_WRITTEN) {
    const rows = await db.outboxMail.findMany({
      where: { id: { gt: last }, template: "digest" },
      orderBy: { id: "asc" },
      take: BATCH,
      select: { id: true },
    });
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) break;
    last = ids.at(-1) ?? last;
    writeMs += await timed(async () => {
      for (const { html } of (await composeDigests(ids, afterwards)).values())
        largest = Math.max(largest, Buffer.byteLength(html));
    });
    written += ids.length;
  }
  return { written, writeMs, largest };
}
