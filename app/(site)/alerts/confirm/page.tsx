import type { Metadata } from "next";
import { Marks } from "@/components/site/marks";
import { Gone } from "@/components/site/gone-page";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { confirmationOf, type ConfirmedAlert } from "@/lib/alerts/confirmation";
import { manageUrl } from "@/lib/alerts/links";
import { slotAfter } from "@/lib/alerts/slots";
import { londonDay, sayDay } from "@/lib/core/dates";
import { criteriaParams } from "@/lib/jobs/criteria";
import { confirmAlert } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Confirm your job alert", robots: "noindex" };

export default async function ConfirmAlertPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[]; done?: string }>;
}) {
  const { token: given, done } = await searchParams;
  const token = [given].flat()[0] ?? "";
  const found = await confirmationOf(token, new Date());
  if (found.state === "unknown") return <NotFound />;
  if (found.state === "expired") return <RunOut alert={found.alert} />;
  if (found.state === "already") return <Started alert={found.alert} isFirst={Boolean(done)} now={new Date()} />;
  return (
    <>
      <Marks client="none" />
      <MessagePage
        title="Start this alert?"

        next={
          <form action={confirmAlert.bind(null, token)}>
            <Button type="submit">Start this alert</Button>
          </form>
        }
      >
        <p>{found.alert.search}.</p>
        <p>You can change, pause or stop it at any time.</p>
      </MessagePage>
    </>
  );
}

function Started({ alert, isFirst, now }: { alert: ConfirmedAlert; isFirst: boolean; now: Date }) {
  return (
    <>
      <Marks client="none" />
      <MessagePage
        title={isFirst ? "Your alert is on" : "This alert is on already"}

        next={
          <>
            <Button href={`/jobs?${criteriaParams(alert.criteria)}`}>See what matches now</Button>
            <a href={manageUrl(alert.subscriberId)}>Change or stop my alerts</a>
          </>
        }
      >
        <p>{alert.search}.</p>
        <p>
          The next email comes on {sayDay(londonDay(slotAfter(alert.frequency, now)))} at 8:00, if there is something
          new.
        </p>
      </MessagePage>
    </>
  );
}

function RunOut({ alert }: { alert: ConfirmedAlert }) {
  return (
    <Gone
      title="This link has run out"
      next={<Button href={`/alerts?${criteriaParams(alert.criteria)}`}>Send me a fresh link</Button>}
    >
      <p>A link to start an alert works for 7 days. Ask for a fresh one; the search is kept for you.</p>
    </Gone>
  );
}
