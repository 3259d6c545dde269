import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CallsTabs } from "@/components/admin/calls/calls-tabs";
import { CallsTable } from "@/components/admin/calls/calls-table";
import { Pager } from "@/components/admin/pager";
import { NotFound } from "@/components/site/not-found-page";
import { TabsNav } from "@/components/ui/tabs-nav";
import { callsForStaff } from "@/lib/calls/staff/calls";
import { type AdminParams, readParams } from "../../params";

export const metadata: Metadata = { title: "Calls" };

export default async function CallsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:calls", "/admin/calls/list");
  const params = await readParams(searchParams);
  const now = new Date();
  const isPast = params.text("past") === "1";
  const range = isPast ? { until: now, cancelledToo: true } : { from: now, cancelledToo: params.text("all") === "1" };
  const calls = staff && (await callsForStaff(staff, range, params.page));
  if (!calls) return <NotFound />;
  return (
    <>
      <AdminHead title="Calls" />
      <CallsTabs current="list" />
      <TabsNav
        label="Calls by time"
        tabs={[
          { label: "Coming", href: "/admin/calls/list", current: !isPast && params.text("all") !== "1" },
          {
            label: "Coming, with cancelled",
            href: "/admin/calls/list?all=1",
            current: !isPast && params.text("all") === "1",
          },
          { label: "Past", href: "/admin/calls/list?past=1", current: isPast },
        ]}
      />
      {calls.total === 0 ? (
        <p className="py-6 text-quiet">{isPast ? "No calls yet." : "Nobody has booked a coming call."}</p>
      ) : (
        <CallsTable calls={calls.items} />
      )}
      <Pager {...calls} one="call" hrefOf={(page) => params.with({ page })} />
    </>
  );
}
