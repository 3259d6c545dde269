import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { EmailsTabs } from "@/components/admin/emails/emails-tabs";
import { subscriberCells } from "@/components/admin/emails/subscriber-cells";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import { tableFor } from "@/lib/access/tables";
import { SUBSCRIBERS_TABLE } from "@/lib/alerts/staff/table";
import { type AdminParams, readParams } from "../../params";
import { openTable, TablePage } from "../../tables/table-page";

export const metadata: Metadata = { title: "Subscribers" };

export default async function SubscribersPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:emails", "/admin/emails/subscribers");
  if (!staff) return <NotFound />;
  const now = new Date();
  const params = await readParams(searchParams);
  const open = await openTable(staff, SUBSCRIBERS_TABLE, searchParams);
  const page = await tableFor(staff, SUBSCRIBERS_TABLE, open.view, now);
  if (!page) return <NotFound />;
  const mayWrite = may(staff, "write:emails");
  return (
    <>
      <AdminHead
        title="Subscribers"
        action={
          mayWrite && (
            <div className="flex flex-wrap gap-2">
              <Button href="/admin/emails/subscribers/export.csv" look="plain" size="desk">
                Take the list out
              </Button>
              <Button href="/admin/emails/subscribers/import" size="desk">
                Take a list in
              </Button>
            </div>
          )
        }
      />
      <EmailsTabs current="subscribers" />
      {params.text("added") && (
        <Notice tone="good" className="mb-5">
          {params.text("added")} taken in, {params.text("known")} known already.
        </Notice>
      )}
      <TablePage
        staff={staff}
        table={SUBSCRIBERS_TABLE}
        open={open}
        page={page}
        cells={subscriberCells(now)}
        empty={<p>Nobody is here. Whoever asks for alerts on the site appears once they have confirmed them.</p>}
      />
    </>
  );
}
