import type { JobSummary } from "@/lib/jobs/types";

/** A saved job as its candidate sees it. */
export interface SavedJob {
  job: JobSummary;
  isOpen: boolean;
  hasApplied: boolean;
}
