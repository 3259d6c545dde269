import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { EmailsTabs } from "@/components/admin/emails/emails-tabs";
import { LiveRefresh } from "@/components/admin/emails/live-refresh";
import { dueIn, RunProgress, RunsTable } from "@/components/admin/emails/runs-table";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Table, Td, Tr } from "@/components/ui/table";
import { runForStaff } from "@/lib/alerts/staff/run-figures";
import { sayDay, sayMoment } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";

export const metadata: Metadata = { title: "Run" };

const STATES: Record<string, string> = {
  pending: "Waiting",
  sending: "Being sent",
  failed: "Given up",
  unclear: "In doubt",
  cancelled: "Not sent on purpose",
};

export default async function RunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const staff = await requireStaff("read:emails", `/admin/emails/runs/${id}`);
  const run = staff && (await runForStaff(staff, id, new Date()));
  if (!run) return <NotFound />;
  const isGoingOn = !run.preparedAt || run.counts.waiting > 0;
  const ends = run.finishedAt ? `, finished ${sayMoment(run.finishedAt)}` : "";
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Emails", href: "/admin/emails" }]} />
      <AdminHead title={`Digests of ${sayDay(run.dueOn, { year: true })}`}>
        {`Begun ${sayMoment(run.begunAt)}${ends}. ${count(dueIn(run), "subscriber was", "subscribers were")} due.`}
      </AdminHead>
      <EmailsTabs current="runs" />
      <div className="grid gap-8">
        {isGoingOn && <RunProgress run={run} />}
        {isGoingOn && <LiveRefresh seconds={3} />}
        <RunsTable runs={[run]} />
        <section className="grid max-w-200 gap-2">
          {run.reasons.length > 0 && <h2 className="text-lg">Why some were not sent</h2>}
          {run.reasons.length === 0 ? (
            <p className="text-quiet">All that was to be sent was taken by the mail server.</p>
          ) : (
            <Table label="Reasons" columns={[{ head: "State" }, { head: "Reason" }, { head: "Mails", numeric: true }]}>
              {run.reasons.map(({ status, error, mails }) => (
                <Tr key={`${status} ${error}`}>
                  <Td head>{STATES[status] ?? status}</Td>
                  <Td className="max-w-120 whitespace-normal!">{error}</Td>
                  <Td numeric>{mails.toLocaleString("en-GB")}</Td>
                </Tr>
              ))}
            </Table>
          )}
          <p className="text-quiet">
            What did not arrive is in the reader’s next digest, as far as it is still open then.
          </p>
        </section>
      </div>
    </>
  );
}
