import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { APPLICATION_CELLS } from "@/components/admin/application-cells";
import { NotFound } from "@/components/site/not-found-page";
import { tableFor } from "@/lib/access/tables";
import { APPLICATIONS_TABLE } from "@/lib/applications/staff/table";
import { jobForStaff } from "@/lib/jobs/staff/jobs";
import type { AdminParams } from "../params";
import { openTable, TablePage } from "../tables/table-page";

export const metadata: Metadata = { title: "Applications" };

export default async function ApplicationsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:applications", "/admin/applications");
  if (!staff) return <NotFound />;
  const now = new Date();
  const open = await openTable(staff, APPLICATIONS_TABLE, searchParams);
  const page = await tableFor(staff, APPLICATIONS_TABLE, open.view, now);
  if (!page) return <NotFound />;
  const { job: jobId } = open.view.filters;
  const job = jobId ? await jobForStaff(staff, jobId, now) : null;
  return (
    <>
      <AdminHead title="Applications" />
      <TablePage
        staff={staff}
        table={APPLICATIONS_TABLE}
        open={open}
        page={page}
        cells={APPLICATION_CELLS}
        names={job ? { job: job.title } : undefined}
        empty={<p>Nobody has applied yet. Applications come here as soon as they are sent.</p>}
      />
    </>
  );
}
