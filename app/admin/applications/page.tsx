import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { applicationCells } from "@/components/admin/application-cells";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { TabsNav } from "@/components/ui/tabs-nav";
import { may } from "@/lib/access/permissions";
import { tableFor } from "@/lib/access/tables";
import { APPLICATIONS_TABLE } from "@/lib/applications/staff/table";
import { vacancyForStaff } from "@/lib/clients/vacancies/list";
import { londonDay } from "@/lib/core/time/dates";
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
  const { job: jobId, vacancy: vacancyId } = open.view.filters;
  const job = jobId ? await jobForStaff(staff, jobId, now) : null;
  const vacancy = vacancyId ? await vacancyForStaff(staff, vacancyId) : null;
  const board = job ? `/admin/jobs/${job.id}/applications` : vacancy && `/admin/vacancies/${vacancy.id}/applications`;
  return (
    <>
      <AdminHead
        title="Applications"
        action={
          may(staff, "write:applications") && (
            <Button href="/admin/applications/templates" look="plain" size="desk">
              Words to write with
            </Button>
          )
        }
      />
      {board && (
        <TabsNav
          label="How to look at them"
          tabs={[
            { label: "Board", href: board },
            {
              label: "List",
              href: `/admin/applications?${job ? `job=${job.id}` : `vacancy=${vacancy?.id}`}`,
              current: true,
            },
          ]}
        />
      )}
      <TablePage
        staff={staff}
        table={APPLICATIONS_TABLE}
        open={open}
        page={page}
        cells={applicationCells(londonDay(now))}
        names={{ ...(job && { job: job.title }), ...(vacancy && { vacancy: vacancy.title }) }}
        empty={<p>Nobody has applied yet. Applications come here as soon as they are sent.</p>}
      />
    </>
  );
}
