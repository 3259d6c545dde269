import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { lastLondonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { JobDetails } from "@/lib/jobs/types";

/** The job is over; what is like it is not. */
export function ClosedNote({ job, alertHref }: { job: JobDetails; alertHref: string }) {
  const day = sayDay(lastLondonDay(job.closesAt), { year: true });
  return (
    <Notice tone="warn" title={`This job closed on ${day}`}>
      <p>It takes no more applications. Below are open jobs like it, and an alert brings you the next one in time.</p>
      <p className="mt-3">
        <Button href={alertHref} look="plain" size="little">
          Send me jobs like this weekly
        </Button>
      </p>
    </Notice>
  );
}
