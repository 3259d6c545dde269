import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { JobExports } from "@/components/admin/job-exports";
import { jobCells } from "@/components/admin/jobs-cells";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { may } from "@/lib/access/permissions";
import { tabCounts, tableFor } from "@/lib/access/tables";
import { jobSources } from "@/lib/jobs/staff/export";
import { JOBS_TABLE } from "@/lib/jobs/staff/table";
import type { AdminParams } from "../params";
import { openTable, TablePage } from "../tables/table-page";

export const metadata: Metadata = { title: "Jobs" };

export default async function JobsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:jobs", "/admin/jobs");
  if (!staff) return <NotFound />;
  const now = new Date();
  const open = await openTable(staff, JOBS_TABLE, searchParams);
  const [page, counts, sources] = await Promise.all([
    tableFor(staff, JOBS_TABLE, open.view, now),
    tabCounts(staff, JOBS_TABLE, now),
    jobSources(staff),
  ]);
  if (!page) return <NotFound />;
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
      <TablePage staff={staff} table={JOBS_TABLE} open={open} page={page} cells={jobCells(now)} counts={counts} />
      {sources && <JobExports sources={sources} />}
    </>
  );
}
