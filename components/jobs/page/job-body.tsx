import type { ReactNode } from "react";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { Prose } from "@/components/ui/prose";
import type { JobDetails } from "@/lib/jobs/types";
import { AfterYouApply } from "./after-you-apply";
import { JobHead } from "./job-head";
import { WhoWeAre } from "./who-we-are";

type Props = {
  job: JobDetails;
  /** The description as its page shows it. */
  html: string;
  crumbs: Crumb[];
  agency: { name: string; legalName: string };
  /** For when it was posted and when it closes. */
  now?: Date;
  /** Above the description. */
  before?: ReactNode;
  /** Beside the text on wide screens. */
  beside?: ReactNode;
};

/**
 * The page of a job from its title to who stands between the two sides: the public page, the preview and the editor's
 * look at it.
 */
export function JobBody({ job, html, crumbs, agency, now, before, beside }: Props) {
  return (
    <>
      <JobHead job={job} crumbs={crumbs} now={now} />
      <div className="wrap grid gap-x-16 gap-y-10 pb-section xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-12">
          {before}
          <Prose html={html} />
          {job.status === "open" && <AfterYouApply agency={agency.name} />}
          <WhoWeAre job={job} agency={agency} />
        </div>
        <aside
          aria-label="Apply and more"
          className="grid content-start gap-6 xl:sticky xl:top-8 xl:self-start print:hidden"
        >
          {beside}
        </aside>
      </div>
    </>
  );
}
