import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { EmailsTabs } from "@/components/admin/emails/emails-tabs";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Table, Td, Tr } from "@/components/ui/table";
import { may } from "@/lib/access/permissions";
import { type SubscriberForStaff, subscriberForStaff } from "@/lib/alerts/staff/subscribers";
import { FREQUENCIES } from "@/lib/alerts/vocabulary";
import { sayMoment } from "@/lib/core/time/say";
import { sendPreview, stopThem } from "../../actions";
import { type AdminParams, readParams } from "../../../params";

export const metadata: Metadata = { title: "Subscriber" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const ACTS: Record<string, string> = { given: "Asked for it", confirmed: "Confirmed it", withdrawn: "Took it back" };
const REASONS: Record<string, string> = {
  "hard-bounce": "the mailbox does not exist",
  complaint: "they called a mail of ours spam",
  "put-off": "the mailbox is full or dead",
  "not-me": "they said it was not them who asked",
};
const SCOPES: Record<string, string> = {
  confirmations: "Nobody can ask for alerts for this address",
  bulk: "No digests go to this address",
  all: "Nothing is sent to this address",
};
const DIGESTS: Record<string, string> = {
  empty: "Nothing new",
  skipped: "Paused or not to be written to",
  posted: "Written",
};
const MAILS: Record<string, string> = {
  pending: "Waiting",
  sending: "Being sent",
  sent: "Sent",
  failed: "Given up",
  unclear: "In doubt",
  cancelled: "Not sent",
};

export default async function SubscriberPage({ params, searchParams }: Props) {
  const { id } = await params;
  const staff = await requireStaff("read:emails", `/admin/emails/subscribers/${id}`);
  const subscriber = staff && (await subscriberForStaff(staff, id));
  if (!staff || !subscriber) return <NotFound />;
  const said = await readParams(searchParams);
  const isLive = subscriber.alerts.some(({ confirmedAt, stoppedAt }) => confirmedAt && !stoppedAt);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Subscribers", href: "/admin/emails/subscribers" }]} />
      <AdminHead title={subscriber.email}>Your visit is logged.</AdminHead>
      <EmailsTabs current="subscribers" />
      <div className="grid gap-8">
        {said.text("sent") && <Notice tone="good">A test is on its way to you.</Notice>}
        {said.text("stopped") && (
          <Notice tone="good">All their alerts are stopped, and what waited is taken back.</Notice>
        )}
        {subscriber.suppressions.map(({ scope, reason, since }) => (
          <Notice key={scope} tone="warn" title={SCOPES[scope] ?? scope}>
            Since {sayMoment(since)}: {REASONS[reason] ?? reason}. It ends when they confirm an alert again.
          </Notice>
        ))}
        {isLive && (
          <div className="flex flex-wrap gap-2">
            <Button href={`/admin/emails/subscribers/${id}/digest.html`} look="plain" size="desk" target="_blank">
              See what they would get now
            </Button>
            <form action={sendPreview.bind(null, id)}>
              <Button look="plain" size="desk">
                Send that to me
              </Button>
            </form>
            {may(staff, "write:emails") && (
              <form action={stopThem.bind(null, id)}>
                <Button look="danger" size="desk">
                  Stop all, as they asked
                </Button>
              </form>
            )}
          </div>
        )}
        <Alerts alerts={subscriber.alerts} />
        <Digests digests={subscriber.digests} />
        <Consent consent={subscriber.consent} />
      </div>
    </>
  );
}

function Alerts({ alerts }: Pick<SubscriberForStaff, "alerts">) {
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">Alerts</h2>
      <Table
        label="Alerts"
        columns={[{ head: "Search" }, { head: "How often" }, { head: "State" }, { head: "Next", numeric: true }]}
      >
        {alerts.map(({ id, search, frequency, confirmedAt, stoppedAt, nextDueAt }) => (
          <Tr key={id}>
            <Td head className="max-w-120 whitespace-normal!">
              {search}
            </Td>
            <Td>{FREQUENCIES[frequency]}</Td>
            <Td>{stoppedAt ? `Stopped ${sayMoment(stoppedAt)}` : confirmedAt ? "Live" : "Not confirmed"}</Td>
            <Td numeric>{!stoppedAt && nextDueAt ? sayMoment(nextDueAt) : ""}</Td>
          </Tr>
        ))}
      </Table>
    </section>
  );
}

function Digests({ digests }: Pick<SubscriberForStaff, "digests">) {
  if (digests.length === 0) return null;
  return (
    <section className="grid max-w-200 gap-2">
      <h2 className="text-lg">Digests</h2>
      <Table label="Digests" columns={[{ head: "Due" }, { head: "What became of it" }, { head: "Answer" }]}>
        {digests.map(({ id, dueAt, status, mail }) => (
          <Tr key={id}>
            <Td head>{sayMoment(dueAt)}</Td>
            <Td>{mail ? (MAILS[mail.status] ?? mail.status) : (DIGESTS[status] ?? status)}</Td>
            <Td className="max-w-120 whitespace-normal!">{mail?.error}</Td>
          </Tr>
        ))}
      </Table>
    </section>
  );
}

function Consent({ consent }: Pick<SubscriberForStaff, "consent">) {
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">What they agreed to</h2>
      <Table label="Consent" columns={[{ head: "When" }, { head: "What" }, { head: "Where" }, { head: "Words" }]}>
        {consent.map(({ act, wording, source, at }) => (
          <Tr key={`${at.toISOString()} ${act}`}>
            <Td head>{sayMoment(at)}</Td>
            <Td>{ACTS[act] ?? act}</Td>
            <Td>{source}</Td>
            <Td className="min-w-60 whitespace-normal!">{wording}</Td>
          </Tr>
        ))}
      </Table>
    </section>
  );
}
