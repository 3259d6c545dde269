import { dropLate } from "@/lib/mail/outbox";
import { writeSlice } from "./ledger";
import { matchAll } from "./matches";
import { markPrepared, openRun, type Run } from "./runs";

export interface Digested {
  /** Digests that were written into the outbox. */
  written: number;
  /** Nothing new, paused, not to be written to, or served on that day before. */
  skipped: number;
}

interface Options {
  /** Hears how many subscribers are done. */
  onProgress?: (done: number) => void;
  /** Ends the run after the slice it is in; the next run goes on there. */
  signal?: AbortSignal;
}

/**
 * Writes the digests that are due at `now` into the outbox, in steps that may each be killed and started again:
 * what is new is frozen (./runs.ts), found for every search (./matches.ts), and shared out to everybody (./ledger.ts). The
 * letters are written when they are handed over (./composing.ts).
 */
export async function writeDigests(now: Date, { onProgress, signal }: Options = {}): Promise<Digested> {
  const digested: Digested = { written: 0, skipped: 0 };
  // What never went in time is new again.
  await dropLate("bulk", now);
  const run = await openRun(now);
  if (!run) {
    await markPrepared(now);
    return digested;
  }
  for (let handled = -1; handled !== 0 && !signal?.aborted;) {
    await matchAll(run, now, signal);
    const before = digested.written + digested.skipped;
    await shareOutTo(run, now, digested, { onProgress, signal });
    // Whoever was held by another worker, or fell due meanwhile, is looked for again.
    handled = digested.written + digested.skipped - before;
  }
  if (!signal?.aborted) await markPrepared(now);
  return digested;
}

async function shareOutTo(run: Run, now: Date, digested: Digested, { onProgress, signal }: Options): Promise<void> {
  for (let after: string | null = null; !signal?.aborted;) {
    const { last, posted, skipped } = await writeSlice(run, after, now);
    if (!last) return;
    digested.written += posted;
    digested.skipped += skipped;
    onProgress?.(digested.written + digested.skipped);
    after = last;
  }
}
