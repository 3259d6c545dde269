import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AdminSearch } from "@/components/admin/admin-search";
import { JobExports } from "@/components/admin/job-exports";
import { JobsTable } from "@/components/admin/jobs-table";
import { Pager } from "@/components/admin/pager";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { TabsNav } from "@/components/ui/tabs-nav";
import { may } from "@/lib/access/permissions";
import { jobSources } from "@/lib/jobs/staff/export";
import { JOB_STATES, jobCounts, jobsForStaff, type JobState } from "@/lib/jobs/staff/jobs";
import { type AdminParams, readParams } from "../params";

export const metadata: Metadata = { title: "Jobs" };

export default async function JobsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:jobs", "/admin/jobs");
  const params = await readParams(searchParams);
  const now = new Date();
  const [q, wanted] = [params.text("q"), params.text("state") ?? "open"];
  const state: JobState = wanted in JOB_STATES ? (wanted as JobState) : "open";
  const [jobs, counts, sources] = staff
    ? await Promise.all([jobsForStaff(staff, { q, state }, params.page, now), jobCounts(staff, now), jobSources(staff)])
    : [null, null, null];
  if (!staff || !jobs || !counts) return <NotFound />;
  return (
    <>
      <AdminHead
        title="Jobs"
        action={
          may(staff, "write:jobs") && (
            <div className="flex gap-2">
              <Button href="/admin/jobs/import" size="desk" look="plain">
                Import
              </Button>
              <Button href="/admin/jobs/new" size="desk">
                New job
              </Button>
            </div>
          )
        }
      />
      <TabsNav
        label="Jobs by state"
        tabs={Object.entries(JOB_STATES).map(([key, label]) => ({
          label,
          count: counts[key as JobState].toLocaleString("en-GB"),
          href: params.with({ state: key, page: undefined }),
          current: state === key,
        }))}
      />
      <AdminSearch label="Title or employer" value={q} keep={{ state }} />
      {jobs.total === 0 ? (
        <p className="py-6 text-quiet">No job here{q ? " matches" : ""}.</p>
      ) : (
        <JobsTable jobs={jobs.items} now={now} />
      )}
      <Pager {...jobs} one="job" hrefOf={(page) => params.with({ page })} />
      {sources && <JobExports sources={sources} />}
    </>
  );
}
