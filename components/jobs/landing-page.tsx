import { WeeklyBlock } from "@/components/site/house-blocks";
import { PageHead } from "@/components/site/page-head";
import type { FormAction } from "@/components/ui/form-state";
import type { JobSummary } from "@/lib/jobs/types";
import { JobList } from "./job-list";
import type { SaveAction } from "./save-button";

type Props = {
  title: string;
  lead: string;
  jobs: JobSummary[];
  now: Date;
  searchHref: string;
  /** Starts an alert for this page's search, whose parameters go along as hidden fields. */
  startAlert: FormAction;
  search: [name: string, value: string][];
  save: SaveAction;
};

/** The page of a place or a kind of work: its newest jobs, the search for more, and an alert. */
export function LandingPage({ title, lead, jobs, now, searchHref, startAlert, search, save }: Props) {
  return (
    <>
      <PageHead title={title} lead={lead} crumbs={[{ label: "Jobs", href: "/jobs" }]} />
      <div className="wrap grid gap-8 pb-section">
        <JobList jobs={jobs} now={now} label={title} as="h2" save={save} />
        <p>
          <a href={searchHref} className="inline-block py-1 font-semibold">
            Search and filter these jobs
          </a>
        </p>
        <WeeklyBlock
          id="alert"
          title="New ones by email"
          text="What is new here, in one email a week. One click stops it."
          action={startAlert}
          submit="Send me these jobs weekly"
        >
          {search.map(([name, value]) => (
            <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
          ))}
        </WeeklyBlock>
      </div>
    </>
  );
}
