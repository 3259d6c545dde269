import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";

export type JobRowJob = {
  href: string;
  title: string;
  employer: string;
  place: string;
  /** "2 miles" from the place that was searched for. */
  distance?: string;
  /** Left out where it is not stated, which the row then says. */
  pay?: string;
  /** What an hour's or a day's pay comes to in a year: "about £27,500 a year". */
  payYearly?: string;
  /** Contract and workplace: "Permanent, hybrid". */
  terms: string;
  /** "Posted today" */
  posted: string;
  /** "Closes in 3 days", when it closes soon; it stands in place of posted. */
  closing?: string;
};

/** The list around rows. Rows follow the width of this list, not of the window. */
export function JobRows({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul role="list" aria-label={label} className="@container border-t border-line">
      {children}
    </ul>
  );
}

/** A job in a list: quiet, only title and pay are bold. The title's link covers the row; `save` lies above it. */
export function JobRow({ job, as: Heading = "h3", save }: { job: JobRowJob; as?: "h2" | "h3"; save?: ReactNode }) {
  return (
    <li className="group relative grid grid-cols-[1fr_auto] gap-x-4 border-b border-line py-4 hover:[border-image:conic-gradient(var(--sand)_0_0)_fill_0/0/0_1rem] @[40rem]:grid-cols-[minmax(0,1.25fr)_minmax(12.25rem,1fr)_8.25rem_2rem] @[40rem]:grid-rows-[auto_1fr] @[40rem]:gap-x-6 @[40rem]:py-[1.0625rem]">
      <div className="col-span-full pe-10 @[40rem]:col-auto @[40rem]:row-span-2 @[40rem]:pe-0">
        <Heading className="font-text text-base leading-[1.35] font-semibold tracking-[-0.005em] text-pretty">
          <a
            href={job.href}
            className="cover text-inherit no-underline group-hover:underline group-hover:decoration-2 hover:text-inherit"
          >
            {job.title}
          </a>
        </Heading>
        <p className="text-sm text-quiet">
          {job.employer}, {job.place}
          {job.distance && <span className="whitespace-nowrap"> · {job.distance}</span>}
        </p>
      </div>
      {job.pay ? (
        <p className="col-span-full mt-1.5 leading-[1.35] font-semibold tabular-nums @[40rem]:col-auto @[40rem]:mt-0">
          <span className="inline-block">{job.pay}</span>
          {job.payYearly && (
            <span className="text-sm font-normal text-quiet sm:whitespace-nowrap"> ({job.payYearly})</span>
          )}
        </p>
      ) : (
        <p className="col-span-full mt-1.5 text-sm leading-[1.45] text-quiet @[40rem]:col-auto @[40rem]:mt-0">
          Pay not stated
        </p>
      )}
      <p className="min-w-0 text-sm text-quiet @[40rem]:col-start-2">{job.terms}</p>
      <p className="self-start text-sm text-quiet @[40rem]:col-start-3 @[40rem]:row-span-2 @[40rem]:row-start-1 @[40rem]:pt-px">
        {job.closing ? <Badge tone="warn">{job.closing}</Badge> : job.posted}
      </p>
      {save && <div className="absolute -end-3 top-1.5 z-1 @[40rem]:top-[calc(50%-1.375rem)]">{save}</div>}
    </li>
  );
}
