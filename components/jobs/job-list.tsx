import type { ReactNode } from "react";
import type { JobSummary } from "@/lib/jobs/types";
import { JobRow, JobRows } from "./job-row";
import { rowOf } from "./row-of";

type Props = {
  jobs: JobSummary[];
  now: Date;
  label?: string;
  as?: "h2" | "h3";
  /** The button that keeps a job for later; a list does without where there is none. */
  saveSlot?: (job: JobSummary) => ReactNode;
};

/** Jobs as quiet rows. */
export function JobList({ jobs, now, label, as, saveSlot }: Props) {
  return (
    <JobRows label={label}>
      {jobs.map((job) => (
        <JobRow key={job.id} job={rowOf(job, now)} as={as} save={saveSlot?.(job)} />
      ))}
    </JobRows>
  );
}
