import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AdminSearch } from "@/components/admin/admin-search";
import { EmailsTabs } from "@/components/admin/emails/emails-tabs";
import { Pager } from "@/components/admin/pager";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Table, Td, Tr } from "@/components/ui/table";
import { TabsNav } from "@/components/ui/tabs-nav";
import { may } from "@/lib/access/permissions";
import { SUBSCRIBER_STATES, type SubscriberState, subscribersForStaff } from "@/lib/alerts/staff/subscribers";
import { londonDay, sayDay } from "@/lib/core/dates";
import { type AdminParams, readParams } from "../../params";

export const metadata: Metadata = { title: "Subscribers" };

export default async function SubscribersPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:emails", "/admin/emails/subscribers");
  const params = await readParams(searchParams);
  const [q, wanted] = [params.text("q"), params.text("state") ?? "live"];
  const state: SubscriberState = wanted in SUBSCRIBER_STATES ? (wanted as SubscriberState) : "live";
  const subscribers = staff && (await subscribersForStaff(staff, { q, state }, params.page, new Date()));
  if (!staff || !subscribers) return <NotFound />;
  const mayWrite = may(staff, "write:emails");
  return (
    <>
      <AdminHead
        title="Subscribers"
        action={
          mayWrite && (
            <div className="flex gap-2">
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
      <TabsNav
        label="Subscribers by state"
        tabs={Object.entries(SUBSCRIBER_STATES).map(([key, label]) => ({
          label,
          href: params.with({ state: key, page: undefined, added: undefined, known: undefined }),
          current: state === key,
          count: state === key ? subscribers.total.toLocaleString("en-GB") : undefined,
        }))}
      />
      <AdminSearch label="How an address begins" value={q} keep={{ state }} />
      {subscribers.total === 0 ? (
        <p className="py-6 text-quiet">Nobody here{q ? " whose address begins like that" : ""}.</p>
      ) : (
        <Table
          label="Subscribers"
          columns={[{ head: "Address" }, { head: "Alerts", numeric: true }, { head: "Since", numeric: true }]}
        >
          {subscribers.items.map(({ id, email, alerts, createdAt }) => (
            <Tr key={id}>
              <Td head className="max-w-96 truncate">
                <a href={`/admin/emails/subscribers/${id}`}>{email}</a>
              </Td>
              <Td numeric>{alerts}</Td>
              <Td numeric>{sayDay(londonDay(createdAt), { weekday: false, year: true })}</Td>
            </Tr>
          ))}
        </Table>
      )}
      <Pager {...subscribers} one="subscriber" hrefOf={(page) => params.with({ page })} />
    </>
  );
}
