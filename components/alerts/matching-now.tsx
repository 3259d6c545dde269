import { JobRow, JobRows } from "@/components/jobs/job-row";
import { rowOf } from "@/components/jobs/row-of";
import { count } from "@/lib/core/text/text";
import type { JobSummary } from "@/lib/jobs/types";

type Props = { jobs: JobSummary[]; total: number; href: string; now: Date };

/** What the alert would find today, so that nobody has to wait for the first email. */
export function MatchingNow({ jobs, total, href, now }: Props) {
  if (jobs.length === 0) return null;
  return (
    <section className="wrap pb-section" aria-labelledby="matching-now">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="matching-now">Open today</h2>
        {total > jobs.length && <a href={href}>See all {count(total, "job")}</a>}
      </div>
      <JobRows>
        {jobs.map((job) => (
          <JobRow key={job.id} job={rowOf(job, now)} />
        ))}
      </JobRows>
    </section>
  );
}
