import { type LocalDate, londonDay } from "@/lib/core/time/dates";
import { summariesOf } from "@/lib/jobs/summary";
import { type SaidJob, sayJob } from "./digest-content";

export type Said = SaidJob & { advert: string };

/** What one call read is kept for the next; past this many it begins anew. */
const MOST_KEPT = 10_000;

/** What mails of today say of these jobs: in a run the same few thousand are asked for again and again. */
export const saidJobs = sayingJobs(summariesOf, MOST_KEPT);

/** The same with another reader: a function that keeps what it has said. */
export function sayingJobs(read: typeof summariesOf, mostKept: number) {
  const kept = new Map<string, Said & { version: number; day: LocalDate }>();
  return async (open: Map<string, { advert: string; version: number }>, now: Date): Promise<Map<string, Said>> => {
    const day = londonDay(now);
    if (kept.size > mostKept) kept.clear();
    // What is answered is not looked up a second time: another call may clear what is kept while this one reads.
    const said = new Map<string, Said>();
    for (const [id, { version }] of open) {
      const known = kept.get(id);
      if (known?.version === version && known.day === day) said.set(id, known);
    }
    const missing = [...open.keys()].filter((id) => !said.has(id));
    for (const job of await read(missing.map((id) => ({ id })))) {
      const of = open.get(job.id);
      if (!of) continue;
      const fresh = { ...sayJob(job, now), ...of, day };
      kept.set(job.id, fresh);
      said.set(job.id, fresh);
    }
    return said;
  };
}
