import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CallsTabs } from "@/components/admin/calls/calls-tabs";
import { CallsTable } from "@/components/admin/calls/calls-table";
import { Pager } from "@/components/admin/pager";
import { NotFound } from "@/components/site/not-found-page";
import { Notice } from "@/components/ui/notice";
import { TabsNav } from "@/components/ui/tabs-nav";
import { may } from "@/lib/auth/permissions";
import { callsForStaff } from "@/lib/calls/desk/calls";
import { type AdminParams, readParams } from "../../params";
import { cancelCall } from "../actions";

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
      {params.text("cancelled") === "1" && (
        <Notice tone="good" className="mb-4">
          The call is cancelled. The visitor has been told and can choose another time.
        </Notice>
      )}
      {params.text("cancelled") === "0" && (
        <Notice tone="warn" className="mb-4">
          That call can no longer be cancelled.
        </Notice>
      )}
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
        <CallsTable
          calls={calls.items}
          cancelOf={!isPast && may(staff, "write:calls") ? (id) => cancelCall.bind(null, id) : undefined}
        />
      )}
      <Pager {...calls} one="call" hrefOf={(page) => params.with({ page })} />
    </>
  );
}
