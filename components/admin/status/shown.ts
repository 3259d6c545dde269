import { londonDay, sayMoment, sayTime } from "@/lib/core/dates";

/** What waits in the outbox, as the page shows it. */
export interface MailShown {
  waiting: number;
  /** Since the first of them was due. */
  oldestSeconds: number;
  streams: { stream: string; heldAt: Date | null; heldWhy: string | null }[];
}

/** The last run of a task, as the page shows it. */
export interface TaskShown {
  name: string;
  begunAt: Date;
  endedWellAt: Date | null;
  tookMs: number | null;
  failures: number;
  error: string | null;
  traceId: string;
}

/** The time today; of another day its date as well. UK time. */
export const sayWhen = (at: Date, now: Date): string =>
  londonDay(at) === londonDay(now) ? sayTime(at) : sayMoment(at, undefined, { year: false });
