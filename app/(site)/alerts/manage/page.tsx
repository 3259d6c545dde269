import type { Metadata } from "next";
import { LinkForm } from "@/components/alerts/link-form";
import { ManagedAlertCard } from "@/components/alerts/managed-alert";
import { PauseAlerts } from "@/components/alerts/pause-alerts";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Lead } from "@/components/ui/section";
import { managedBy } from "@/lib/alerts/managing";
import { changeMyAlerts, sendMyLink } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "My job alerts", robots: "noindex" };

type Params = { token?: string | string[]; saved?: string; sent?: string };

export default async function ManageAlertsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const { token: given, saved, sent } = await searchParams;
  const token = [given].flat()[0];
  if (token === undefined) return sent ? <LinkSent /> : <AskForLink />;
  const managed = await managedBy(token, new Date());
  if (!managed) return <NotFound />;
  const change = changeMyAlerts.bind(null, token);
  return (
    <div className="wrap pt-8 pb-section">
      <h1>Your job alerts</h1>
      <Lead className="mt-3 mb-8">For {managed.email}.</Lead>
      <div className="grid max-w-[44rem] gap-5">
        {saved && <Notice tone="good">Saved.</Notice>}
        {managed.alerts.length === 0 && (
          <Notice title="You have no alerts">
            <a href="/jobs">Search for jobs</a>, and let us watch for new ones.
          </Notice>
        )}
        {managed.alerts.map((alert) => (
          <ManagedAlertCard key={alert.id} alert={alert} change={change} />
        ))}
        {managed.alerts.length > 0 && <PauseAlerts pausedUntil={managed.pausedUntil} change={change} />}
        <p className="text-quiet">
          To change what an alert looks for, open its jobs, change the search, and press “Send me these jobs” there;
          then stop the old one here.
        </p>
      </div>
    </div>
  );
}

function AskForLink() {
  return (
    <div className="wrap max-w-[44rem] pt-8 pb-section">
      <h1>Change or stop your alerts</h1>
      <Lead className="mt-3 mb-8">We send you a link. Every mail from us has it too, at the foot.</Lead>
      <LinkForm action={sendMyLink} />
    </div>
  );
}

function LinkSent() {
  return (
    <MessagePage title="Check your e-mail" next={<Button href="/jobs">Look at all jobs</Button>}>
      <p>If there are alerts for that address, the link to them is on its way.</p>
    </MessagePage>
  );
}
