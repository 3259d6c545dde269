import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CALL_CELLS } from "@/components/admin/calls/call-cells";
import { CallsTabs } from "@/components/admin/calls/calls-tabs";
import { NotFound } from "@/components/site/not-found-page";
import { tableFor } from "@/lib/access/tables";
import { CALLS_TABLE } from "@/lib/calls/staff/table";
import type { AdminParams } from "../../params";
import { openTable, TablePage } from "../../tables/table-page";

export const metadata: Metadata = { title: "Calls" };

export default async function CallsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:calls", "/admin/calls/list");
  if (!staff) return <NotFound />;
  if ((await searchParams).past === "1") redirect("/admin/calls/list?time=past");
  const open = await openTable(staff, CALLS_TABLE, searchParams);
  const page = await tableFor(staff, CALLS_TABLE, open.view, new Date());
  if (!page) return <NotFound />;
  const isComing = open.view.filters.time === "coming";
  return (
    <>
      <AdminHead title="Calls" />
      <CallsTabs current="list" />
      <TablePage
        staff={staff}
        table={CALLS_TABLE}
        open={open}
        page={page}
        cells={CALL_CELLS}
        empty={<p>{isComing ? "Nobody has booked a coming call." : "There are no calls here."}</p>}
      />
    </>
  );
}
