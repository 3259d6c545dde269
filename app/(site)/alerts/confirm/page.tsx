import type { Metadata } from "next";
import { AlertMessage } from "@/components/alerts/alert-message";
import { MatchingNow } from "@/components/alerts/matching-now";
import { Gone } from "@/components/site/gone-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { confirmationOf, type ConfirmedAlert } from "@/lib/alerts/confirmation";
import { manageUrl } from "@/lib/alerts/links";
import { searchNow } from "@/lib/alerts/search-now";
import { FREQUENCIES } from "@/lib/alerts/vocabulary";
import { slotAfter } from "@/lib/alerts/due-times";
import { rhythmSet } from "@/lib/alerts/rhythm";
import { firstOf } from "@/lib/core/forms/first-of";
import { sayDayAndTime } from "@/lib/core/time/say";
import { criteriaParams } from "@/lib/jobs/criteria";
import { confirmAlert, sendFreshLink } from "../actions";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<{ token?: string | string[]; done?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).done ? IS_ON : "Start your job alert", robots: "noindex" };
}

const IS_ON = "Your alert is on";

export default async function ConfirmAlertPage({ searchParams }: Props) {
  const { token: given, done } = await searchParams;
  const token = firstOf(given) ?? "";
  const now = new Date();
  const found = await confirmationOf(token, now);
  switch (found.state) {
    case "unknown":
      return <NotFound />;
    case "expired":
      return <RunOut token={token} />;
    case "stopped":
      return <Stopped alert={found.alert} />;
    case "already":
      return <Started alert={found.alert} isFirst={Boolean(done)} now={now} />;
    default:
      return <Ready alert={found.alert} token={token} />;
  }
}

function Ready({ alert: { search, frequency }, token }: { alert: ConfirmedAlert; token: string }) {
  return (
    <AlertMessage
      title="Start this alert?"
      next={
        <form action={confirmAlert.bind(null, token)}>
          <Button type="submit">Start this alert</Button>
        </form>
      }
    >
      <p className="font-semibold text-ink">{search}</p>
      <p>{FREQUENCIES[frequency]}, when there is something new. You can change, pause or stop it at any time.</p>
    </AlertMessage>
  );
}

async function Started({ alert, isFirst, now }: { alert: ConfirmedAlert; isFirst: boolean; now: Date }) {
  const [{ search, href, jobs, total }, rhythm] = await Promise.all([searchNow(alert.criteria, now, 5), rhythmSet()]);
  return (
    <>
      <AlertMessage
        title={isFirst ? IS_ON : "This alert is on already"}
        next={
          <>
            <Button href={href}>{total > 0 ? "See what matches now" : "Look at all jobs"}</Button>
            <a href={manageUrl(alert.subscriberId)}>Change or stop my alerts</a>
          </>
        }
      >
        <p className="font-semibold text-ink">{search}</p>
        <p>
          The next email comes on {sayDayAndTime(slotAfter(alert.frequency, now, rhythm))}, if there is something new.
          Nothing more to do.
        </p>
      </AlertMessage>
      <MatchingNow jobs={jobs} total={total} href={href} now={now} />
    </>
  );
}

function RunOut({ token }: { token: string }) {
  return (
    <Gone
      title="This link has run out"
      next={
        <form action={sendFreshLink.bind(null, token)}>
          <Button type="submit">Send me a fresh link</Button>
        </form>
      }
    >
      <p>A link to start an alert works for 7 days. We send a fresh one to the same address; the search is kept.</p>
    </Gone>
  );
}

function Stopped({ alert: { search, criteria } }: { alert: ConfirmedAlert }) {
  return (
    <Gone
      title="This alert was stopped"
      next={
        <>
          <Button href={`/alerts?${criteriaParams(criteria)}`}>Start it again</Button>
          <a href="/jobs">Look at all jobs</a>
        </>
      }
    >
      <p>“{search}” sends no emails any more, so there is nothing to confirm.</p>
    </Gone>
  );
}
