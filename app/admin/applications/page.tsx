import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AdminSearch } from "@/components/admin/admin-search";
import { ApplicationsTable } from "@/components/admin/applications-table";
import { Pager } from "@/components/admin/pager";
import { NotFound } from "@/components/site/not-found-page";
import { TabsNav } from "@/components/ui/tabs-nav";
import { applicationsForStaff } from "@/lib/applications/staff/applications";
import { type AdminParams, readParams } from "../params";

export const metadata: Metadata = { title: "Applications" };

export default async function ApplicationsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:applications", "/admin/applications");
  const params = await readParams(searchParams);
  const [q, isUnread] = [params.text("q"), params.text("unread") === "1"];
  const applications =
    staff && (await applicationsForStaff(staff, { q, isUnread, jobId: params.text("job") }, params.page));
  if (!applications) return <NotFound />;
  return (
    <>
      <AdminHead title="Applications" />
      <TabsNav
        label="Applications by state"
        tabs={[
          { label: "All", href: params.with({ unread: undefined, page: undefined }), current: !isUnread },
          { label: "Not read yet", href: params.with({ unread: 1, page: undefined }), current: isUnread },
        ]}
      />
      <AdminSearch label="Name or address" value={q} keep={isUnread ? { unread: "1" } : {}} />
      {applications.total === 0 ? (
        <p className="py-6 text-quiet">{q || isUnread ? "No application matches." : "Nobody has applied yet."}</p>
      ) : (
        <ApplicationsTable applications={applications.items} />
      )}
      <Pager {...applications} one="application" hrefOf={(page) => params.with({ page })} />
    </>
  );
}
