import { JobList } from "@/components/jobs/job-list";
import type { JobSummary } from "@/lib/jobs/types";

/** What an article leads on to: open jobs that fit it. */
export function FittingJobs({ jobs, now }: { jobs: JobSummary[]; now: Date }) {
  if (jobs.length === 0) return null;
  return (
    <section aria-labelledby="fitting-jobs" className="wrap grid gap-5 pt-section print:hidden">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="fitting-jobs">Open jobs to go on with</h2>
        <a href="/jobs" className="py-0.5 font-semibold">
          All open jobs
        </a>
      </div>
      <JobList jobs={jobs} now={now} as="h3" />
    </section>
  );
}
