import { placeWords } from "@/components/jobs/row-of";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { lastLondonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { sayPay } from "@/lib/core/money";
import type { JobSummary } from "@/lib/jobs/types";

/** A job inside an article, as it is now. The day it closes is said by its date, which stays true for as long as it is open. */
export function JobBlock({ job }: { job: JobSummary }) {
  const closes = sayDay(lastLondonDay(job.closesAt), { weekday: false, year: true });
  return (
    <Sheet as="section" className="relative grid gap-1 font-text text-base leading-normal">
      <p className="font-text text-lg leading-snug font-semibold tracking-snug text-pretty">
        <a href={`/jobs/${job.slug}`} className="cover text-inherit no-underline hover:underline">
          {job.title}
        </a>
      </p>
      <p className="text-quiet">
        {job.employer.name}, {placeWords(job)}
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-0.5">
        <span className="font-semibold tabular-nums">{job.pay ? sayPay(job.pay) : "Pay not stated"}</span>
        <span className="text-quiet">Closes {closes}</span>
      </p>
    </Sheet>
  );
}

/** What stands where a job was that is no longer open: a way to others like it. */
export function JobOverBlock({
  href,
  what,
}: {
  href: string;
  /** Its title, or what its address says of it. */ what: string;
}) {
  return (
    <Sheet as="section" className="grid justify-items-start gap-3 font-text text-base leading-normal">
      <p className="text-quiet">The job that stood here is no longer open: {what}</p>
      <p>
        <Button href={href} look="plain" size="little" icon="search">
          See open jobs like it
        </Button>
      </p>
    </Sheet>
  );
}
