"use client";

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
    <li className="job-row">
      <div className="job-row-name">
        <Heading>
          <a href={job.href} className="cover">
            {job.title}
          </a>
        </Heading>
        <p className="text-sm text-quiet">
          {job.employer}, {job.place}
          {job.distance && <span className="whitespace-nowrap"> · {job.distance}</span>}
        </p>
      </div>
      {job.pay ? (
        <p className="job-row-pay">
          <span className="inline-block">{job.pay}</span>
          {job.payYearly && (
            <span className="text-sm font-normal text-quiet sm:whitespace-nowrap"> ({job.payYearly})</span>
          )}
        </p>
      ) : (
        <p className="job-row-pay text-sm leading-[1.45] font-normal text-quiet">Pay not stated</p>
      )}
      <p className="job-row-terms text-sm text-quiet">{job.terms}</p>
      <p className="job-row-posted text-sm text-quiet">
        {job.closing ? <Badge tone="warn">{job.closing}</Badge> : job.posted}
      </p>
      {save && <div className="job-row-save">{save}</div>}
    </li>
  );
}
