import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { MESSAGE_CELLS } from "@/components/admin/messages/message-cells";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { tableFor } from "@/lib/access/tables";
import { MESSAGES_TABLE } from "@/lib/contact/staff/table";
import type { AdminParams } from "../../params";
import { openTable, TablePage } from "../../tables/table-page";

export const metadata: Metadata = { title: "Table of messages" };

export default async function MessagesTablePage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:messages", "/admin/messages/list");
  if (!staff) return <NotFound />;
  const open = await openTable(staff, MESSAGES_TABLE, searchParams);
  const page = await tableFor(staff, MESSAGES_TABLE, open.view, new Date());
  if (!page) return <NotFound />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Messages", href: "/admin/messages" }]} />
      <AdminHead title="Table of messages" />
      <TablePage
        staff={staff}
        table={MESSAGES_TABLE}
        open={open}
        page={page}
        cells={MESSAGE_CELLS}
        empty={<p>There are no messages here.</p>}
      />
    </>
  );
}
