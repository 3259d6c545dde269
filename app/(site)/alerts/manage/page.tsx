import type { Metadata } from "next";
import { addressSentTo } from "@/app/sent-to";
import { AlertMessage } from "@/components/alerts/alert-message";
import { AllAlerts } from "@/components/alerts/all-alerts";
import { LinkForm } from "@/components/alerts/link-form";
import { ManagedAlertCard } from "@/components/alerts/managed-alert";
import { Drawing } from "@/components/site/drawing";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { type Managed, managedBy } from "@/lib/alerts/managing";
import { slotAfter } from "@/lib/alerts/due-times";
import { rhythmSet } from "@/lib/alerts/rhythm";
import { firstOf } from "@/lib/core/forms/first-of";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay, sayDayAndTime } from "@/lib/core/time/say";
import { changeMyAlerts, sendMyLink } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "My job alerts", robots: "noindex" };

type Params = { token?: string | string[]; did?: string; sent?: string; to?: string | string[] };

/** What has just been done, in the words of whoever did it. */
const DONE: Record<string, string> = {
  frequency: "Saved. Your alert comes as often as you chose.",
  search: "Saved. From now on we watch for that.",
  stop: "That alert is stopped.",
  "stop-all": "All your alerts are stopped.",
  pause: "Paused. We are quiet until then.",
  resume: "Your alerts are on again.",
};

export default async function ManageAlertsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const { token: given, did, sent, to } = await searchParams;
  const token = firstOf(given);
  if (token === undefined) {
    return sent ? <LinkSent to={addressSentTo(firstOf(to), new Date())} /> : <AskForLink />;
  }
  const managed = await managedBy(token, new Date());
  if (!managed) return <NotFound />;
  return <OwnAlerts managed={managed} token={token} done={DONE[did ?? ""]} now={new Date()} />;
}

async function OwnAlerts({ managed, token, done, now }: { managed: Managed; token: string; done?: string; now: Date }) {
  const { email, alerts, pausedUntil } = managed;
  const rhythm = await rhythmSet();
  const change = changeMyAlerts.bind(null, token);
  const until = pausedUntil && sayDay(londonDay(pausedUntil));
  return (
    <>
      <Marks client="none" />
      <PageHead title="Your job alerts" lead={`For ${email}.`} />
      <div className="wrap pb-section">
        <div className="grid max-w-184 gap-5">
          {done && <Notice tone="good">{done}</Notice>}
          {until && alerts.length > 0 && (
            <Notice tone="warn" title={`Paused until ${until}`}>
              No emails before then.
            </Notice>
          )}
          {alerts.length === 0 && <NoAlerts />}
          {alerts.map((alert) => (
            <ManagedAlertCard
              key={alert.id}
              alert={alert}
              next={until ? null : sayDayAndTime(slotAfter(alert.frequency, now, rhythm))}
              change={change}
            />
          ))}
          {alerts.length > 0 && <AllAlerts until={until} change={change} />}
        </div>
      </div>
    </>
  );
}

function NoAlerts() {
  return (
    <EmptyState
      title="You have no alerts"
      drawing={<Drawing of="job-alert" />}
      actions={
        <>
          <Button href="/jobs">Search for jobs</Button>
          <a href="/alerts">Get every new job by email</a>
        </>
      }
    >
      Nothing comes to this address. Search for jobs, and let us watch for new ones. Has your address changed? Then the
      link at the foot of the mails to the new one is the right one.
    </EmptyState>
  );
}

function AskForLink() {
  return (
    <>
      <PageHead
        title="Change or stop your alerts"
        lead="We email you a link to them. Every email from us has it too, at the foot."
      />
      <div className="wrap pb-section">
        <div className="max-w-[32rem]">
          <LinkForm action={sendMyLink} />
        </div>
      </div>
    </>
  );
}

function LinkSent({ to }: { to: string | null }) {
  return (
    <AlertMessage title="Check your email" next={<Button href="/jobs">Look at all jobs</Button>}>
      <p>
        If there are alerts for {to ? <strong className="wrap-anywhere text-ink">{to}</strong> : "that address"}, the
        link to them is on its way.
      </p>
      <p>
        Nothing there after five minutes? Look in your spam folder. If it is not there either, there are none for it:{" "}
        <a href="/alerts/manage">try another address</a>.
      </p>
    </AlertMessage>
  );
}
