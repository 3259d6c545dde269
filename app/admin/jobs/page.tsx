import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { JobExports } from "@/components/admin/job-exports";
import { jobCells } from "@/components/admin/jobs-cells";
import { TableRoom } from "@/components/admin/table/table-room";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { may } from "@/lib/access/permissions";
import { tabCounts, tableFor } from "@/lib/access/tables";
import { readView } from "@/lib/core/table/view";
import { jobSources } from "@/lib/jobs/staff/export";
import { JOBS_TABLE } from "@/lib/jobs/staff/table";
import type { AdminParams } from "../params";

export const metadata: Metadata = { title: "Jobs" };

export default async function JobsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:jobs", "/admin/jobs");
  if (!staff) return <NotFound />;
  const now = new Date();
  const view = readView(JOBS_TABLE.shape, await searchParams);
  const [page, counts, sources] = await Promise.all([
    tableFor(staff, JOBS_TABLE, view, now),
    tabCounts(staff, JOBS_TABLE, now),
    jobSources(staff),
  ]);
  if (!page || !counts) return <NotFound />;
  return (
    <>
      <AdminHead
        title="Jobs"
        action={
          may(staff, "write:jobs") && (
            <Button href="/admin/jobs/new" size="desk">
              New job
            </Button>
          )
        }
      />
      <TableRoom shape={JOBS_TABLE.shape} view={view} page={page} cells={jobCells(now)} counts={counts} />
      {sources && <JobExports sources={sources} />}
    </>
  );
}
