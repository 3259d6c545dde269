import { JobList } from "@/components/jobs/job-list";
import { Gone } from "@/components/site/gone-page";
import { Button } from "@/components/ui/button";
import type { JobSummary } from "@/lib/jobs/types";

type Props = { title: string; hasDraft: boolean; similar: JobSummary[]; now: Date };

/** A job that was taken down, for somebody who wanted it: what happened, and what is like it. */
export function JobWithdrawn({ title, hasDraft, similar, now }: Props) {
  return (
    <>
      <Gone
        title="This job has been taken down"
        next={<Button href={`/jobs?q=${encodeURIComponent(title)}`}>See jobs like this one</Button>}
      >
        <p>
          {hasDraft
            ? `The employer took “${title}” back while you were writing, so nobody can be put forward for it. We are sorry. Nothing you wrote has been read; we delete it after 90 days.`
            : "The employer took it back, so nobody can be put forward for it."}
        </p>
      </Gone>
      {similar.length > 0 && (
        <section className="wrap pb-section">
          <h2 className="mb-4">Open now, and like it</h2>
          <JobList jobs={similar} now={now} />
        </section>
      )}
    </>
  );
}
