import type { ReactNode } from "react";
import type { JobSummary } from "@/lib/jobs/types";
import { JobList } from "../job-list";
import type { SaveAction } from "../save-button";

/** After so many rows the page asks whether to write. */
const BEFORE_ALERT = 10;

type Props = {
  jobs: JobSummary[];
  now: Date;
  /** Distances are counted: jobs without one are done from home, and come last. */
  hasDistances: boolean;
  alert: ReactNode;
  save: SaveAction;
};

/** The rows of a page: near ones, then those done from home under their own heading, with the alert in between. */
export function ResultList({ jobs, now, hasDistances, alert, save }: Props) {
  const near = hasDistances ? jobs.filter(({ distanceMiles }) => distanceMiles !== null) : jobs;
  const fromHome = hasDistances ? jobs.filter(({ distanceMiles }) => distanceMiles === null) : [];
  const rest = near.slice(BEFORE_ALERT);
  const list = (some: JobSummary[], label: string, as: "h2" | "h3" = "h2") =>
    some.length > 0 && <JobList jobs={some} now={now} label={label} as={as} save={save} />;
  return (
    <>
      {list(near.slice(0, BEFORE_ALERT), "Jobs")}
      {near.length >= BEFORE_ALERT && alert}
      {list(rest, "More jobs")}
      {fromHome.length > 0 && (
        <section className="grid gap-4">
          <h2 className="text-lg">From home, anywhere in the UK</h2>
          {list(fromHome, "Jobs from home", "h3")}
        </section>
      )}
      {near.length < BEFORE_ALERT && alert}
    </>
  );
}
