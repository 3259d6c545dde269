import { JobRow, type JobRowJob, JobRows } from "@/components/jobs/job-row";
import { rowOf } from "@/components/jobs/row-of";
import { type SaveAction, SaveButton, SaveForm } from "@/components/jobs/save-button";
import type { SavedJob } from "@/lib/candidates/types";
import { AccountSection } from "./account-section";

type Props = { saved: SavedJob[]; now: Date; drop: SaveAction };

/** The jobs they have kept for later; the mark takes one off again. */
export function SavedJobList({ saved, now, drop }: Props) {
  return (
    <AccountSection
      id="saved"
      title="Saved jobs"
      link={saved.length > 0 && <a href="/account/saved">Read them without a connection</a>}
    >
      <SavedJobRows saved={saved} now={now} drop={drop} />
    </AccountSection>
  );
}

export function SavedJobRows({ saved, now, drop }: Props) {
  if (saved.length === 0)
    return (
      <p className="text-quiet">
        None yet. Press the bookmark beside a job, and it waits for you here. <a href="/jobs">Look at all jobs</a>
      </p>
    );
  return (
    <SaveForm action={drop}>
      <JobRows label="Saved jobs">
        {saved.map((one) => (
          <JobRow
            key={one.job.slug}
            job={asRow(one, now)}
            save={<SaveButton slug={one.job.slug} job={named(one)} saved />}
          />
        ))}
      </JobRows>
    </SaveForm>
  );
}

const named = ({ job }: SavedJob) => `${job.title} at ${job.employer.name}`;

function asRow({ job, isOpen, hasApplied }: SavedJob, now: Date): JobRowJob {
  const row = rowOf(job, now);
  if (!isOpen) return { ...row, posted: "Closed", closing: undefined };
  return hasApplied ? { ...row, posted: "You applied", closing: undefined } : row;
}
