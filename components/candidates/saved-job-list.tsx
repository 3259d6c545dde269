import { JobRow, type JobRowJob, JobRows } from "@/components/jobs/job-row";
import { SaveButton } from "@/components/jobs/save-button";
import type { SavedJob } from "@/lib/candidates/types";
import { sayCloses, sayPosted } from "@/lib/core/dates";
import { sayPay, sayYearly } from "@/lib/core/money";
import { CONTRACTS, WORKPLACES } from "@/lib/jobs/vocabulary";
import { AccountSection } from "./account-section";

type Props = { saved: SavedJob[]; now: Date; drop: (data: FormData) => Promise<void> };

/** The jobs they have kept for later; the mark takes one off again. */
export function SavedJobList({ saved, now, drop }: Props) {
  return (
    <AccountSection id="saved" title="Saved jobs">
      {saved.length === 0 ? (
        <p className="text-quiet">
          None yet. Press the bookmark beside a job, and it waits for you here. <a href="/jobs">Look at all jobs</a>
        </p>
      ) : (
        <JobRows label="Saved jobs">
          {saved.map((one) => (
            <JobRow
              key={one.job.slug}
              job={asRow(one, now)}
              save={<SaveButton slug={one.job.slug} job={named(one)} saved action={drop} />}
            />
          ))}
        </JobRows>
      )}
    </AccountSection>
  );
}

const named = ({ job }: SavedJob) => `${job.title} at ${job.employer.name}`;

function asRow({ job, isOpen, hasApplied }: SavedJob, now: Date): JobRowJob {
  const closes = sayCloses(job.closesAt, now);
  const [first, ...others] = job.places;
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  return {
    href: `/jobs/${job.slug}`,
    title: job.title,
    employer: job.employer.name,
    place: first ? first.name + more : WORKPLACES[job.workplace],
    pay: job.pay ? sayPay(job.pay) : undefined,
    payYearly: (job.pay && sayYearly(job.pay)) ?? undefined,
    terms: `${CONTRACTS[job.contract]}, ${WORKPLACES[job.workplace].toLowerCase()}`,
    posted: !isOpen ? "Closed" : hasApplied ? "You applied" : sayPosted(job.publishedAt, now),
    closing: isOpen && closes.isSoon && !hasApplied ? closes.text : undefined,
  };
}
