import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { sayCloses } from "@/lib/core/time/say";
import { count, sayNumber } from "@/lib/core/text/text";
import type { WeakJob } from "@/lib/jobs/staff/weak";
import { Matter, MatterRow } from "./matter";

type Props = { title: string; jobs: WeakJob[]; total: number; now: Date; mayWrite: boolean };

/** Jobs that too few people have applied for, with what others had where that is known. */
export function WeakJobs({ title, jobs, total, now, mayWrite }: Props) {
  return (
    <Matter
      title={title}
      more={{ label: total > jobs.length ? `${sayNumber(total)} in all` : "Open jobs", href: "/admin/jobs" }}
    >
      {jobs.map((job) => (
        <MatterRow
          key={job.id}
          title={job.title}
          href={`/admin/jobs/${job.id}`}
          detail={`${job.employerName}. ${saidOf(job)}`}
          when={sayCloses(job.closesAt, now).text}
          tone={sayCloses(job.closesAt, now).isSoon ? "soon" : undefined}
        >
          {mayWrite && (
            <Button href={`/admin/jobs/${job.id}`} size="desk" look="plain">
              Change it<VisuallyHidden>: {job.title}</VisuallyHidden>
            </Button>
          )}
        </MatterRow>
      ))}
    </Matter>
  );
}

function saidOf({ applied, days, usual }: WeakJob): string {
  const had = `${applied === 0 ? "No application" : count(applied, "application")} in ${count(days, "day")}`;
  return usual === null ? `${had}.` : `${had}; others like it have ${usual}.`;
}
