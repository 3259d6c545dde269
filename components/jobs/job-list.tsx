import type { JobSummary } from "@/lib/jobs/types";
import { JobRow, JobRows } from "./job-row";
import { rowOf } from "./row-of";
import { type SaveAction, SaveButton, SaveForm } from "./save-button";

type Props = {
  jobs: JobSummary[];
  now: Date;
  label?: string;
  as?: "h2" | "h3";
  /** Keeps a job for later; a list without has no buttons for it. */
  save?: SaveAction;
};

/** Jobs as quiet rows. */
export function JobList({ jobs, now, label, as, save }: Props) {
  const rows = (
    <JobRows label={label}>
      {jobs.map((job) => (
        <JobRow
          key={job.id}
          job={rowOf(job, now)}
          as={as}
          save={save && <SaveButton slug={job.slug} job={`${job.title} at ${job.employer.name}`} />}
        />
      ))}
    </JobRows>
  );
  return save ? <SaveForm action={save}>{rows}</SaveForm> : rows;
}
