import { addDays, londonDay, startOfDay } from "@/lib/core/time/dates";
import { isOpen, type OpenFacts } from "./open";

/** For how long a closed job still says that it is closed, and what is like it; after that its page is gone. */
const CLOSED_PAGE_DAYS = 365;

/**
 * What the public may see of a job: nothing yet, the job, that it has closed, or that it is gone (withdrawn, or closed
 * for more than a year).
 */
export function stateOf(job: OpenFacts, now: Date): "hidden" | "open" | "closed" | "gone" {
  if (!job.publishedAt || job.publishedAt > now || !job.closesAt) return "hidden";
  if (isOpen(job, now)) return "open";
  const oldest = startOfDay(addDays(londonDay(now), -CLOSED_PAGE_DAYS));
  return job.withdrawnAt || job.closesAt < oldest ? "gone" : "closed";
}
