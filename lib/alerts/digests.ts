import { giveLiveSequence } from "@/lib/jobs/live-sequence";
import { dueSubscribers } from "./due";
import { Matcher } from "./matcher";
import { writeSlice } from "./slice";

/** So many subscribers are one transaction, and at once in memory. */
const SLICE = 200;

export interface Digested {
  /** Digests that were written into the outbox. */
  written: number;
  /** Nothing new, paused, not to be written to, or served by another run meanwhile. */
  skipped: number;
}

interface Options {
  /** Called after each slice with the outbox rows it wrote; the run waits for it. */
  onSlice?: (mailIds: string[]) => Promise<void>;
  /** Ends the run after the slice it is in; the next run goes on there. */
  signal?: AbortSignal;
}

/**
 * Writes the digests that are due at `now` into the outbox. Frozen first: what goes live while it runs is for the next
 * one. Each slice of subscribers is one transaction, with a digest row that is unique for the subscriber and day, so the
 * run may be killed at any point, started again or run twice at once, and nobody gets two.
 */
export async function writeDigests(now: Date, { onSlice, signal }: Options = {}): Promise<Digested> {
  const cutSeq = await giveLiveSequence(now);
  const matcher = new Matcher(cutSeq, now);
  const digested: Digested = { written: 0, skipped: 0 };
  for (let after: string | null = null; !signal?.aborted;) {
    const due = await dueSubscribers(after, SLICE, now);
    const last = due.at(-1);
    if (!last) break;
    const mailIds = await writeSlice(due, { cutSeq, matcher, now });
    digested.written += mailIds.length;
    digested.skipped += due.length - mailIds.length;
    after = last.subscriberId;
    await onSlice?.(mailIds);
  }
  return digested;
}
