import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { signOut, signOutEverywhere } from "@/app/sign-out";
import { AccountSection } from "@/components/candidates/account-section";
import { MarketingForm } from "@/components/candidates/marketing-form";
import { Needs } from "@/components/candidates/needs";
import { OwnAlerts } from "@/components/candidates/own-alerts";
import { OwnDrafts } from "@/components/applications/own-drafts";
import { OwnApplications } from "@/components/candidates/own-applications";
import { OwnCalls } from "@/components/candidates/own-calls";
import { OwnInterviews } from "@/components/candidates/own-interviews";
import { OwnData } from "@/components/candidates/own-data";
import { OwnProfile } from "@/components/candidates/own-profile";
import { ProfileForm } from "@/components/candidates/profile-form";
import { SavedJobList } from "@/components/candidates/saved-job-list";
import { Lead } from "@/components/ui/section";
import { Notice } from "@/components/ui/notice";
import { alertsOf } from "@/lib/alerts/managing";
import { interviewsToCome } from "@/lib/applications/interviews/queries";
import { ownDrafts } from "@/lib/applications/drafts/own";
import type { OwnInterview } from "@/lib/applications/interviews/types";
import { type OwnApplication, ownApplications } from "@/lib/applications/queries";
import { callsOfCandidate, type OwnCall } from "@/lib/calls/queries";
import { ownAccount } from "@/lib/candidates/account";
import { needsOf } from "@/lib/candidates/needs";
import { savedJobs } from "@/lib/candidates/saved-list";
import { aboutOneself } from "./about";
import { saveMarketing, saveProfile } from "./actions";
import { AfterANoSection } from "./after-a-no-section";
import { PoolsSection } from "./pools-section";
import { dropJob } from "./saved/actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your account" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Everything of one person in one column, with what needs them first. */
export default async function AccountPage({ searchParams }: Props) {
  const who = await requireCandidate("/account");
  const account = await ownAccount(who);
  if (!account) redirect("/admin");
  const now = new Date();
  const [applications, interviews, saved, calls, managed, about, { done }] = await Promise.all([
    ownApplications(who, now),
    interviewsToCome(who, now),
    savedJobs(who, now),
    callsOfCandidate(who, now),
    alertsOf(who.email, now),
    aboutOneself(who),
    searchParams,
  ]);
  const alerts = managed?.alerts ?? [];
  const unconfirmedAlerts = alerts.filter(({ isConfirmed }) => !isConfirmed).length;
  const needs = needsOf(
    {
      interviews: interviews.map(wanted),
      turns: applications.flatMap(turn),
      calls: calls.next.map(asNeed),
      saved,
      unconfirmedAlerts,
    },
    now,
  );
  return (
    <div className="wrap grid gap-14 pt-8 pb-section">
      <header>
        <h1>Hello, {account.name}</h1>
        <Lead className="mt-3">You are signed in as {account.email}.</Lead>
      </header>
      <Needs needs={needs} />
      <OwnInterviews interviews={interviews} />
      <OwnDrafts drafts={await ownDrafts(who, now)} now={now} />
      <OwnApplications applications={applications} />
      <AfterANoSection
        who={who}
        isDeleted={done === "plan-deleted"}
        hasNo={applications.some(({ rail }) => rail.stage === "rejected")}
      />
      <OwnCalls {...calls} />
      <SavedJobList saved={saved} now={now} drop={dropJob} />
      <OwnAlerts alerts={alerts} manageUrl={managed?.manageUrl} />
      <OwnProfile {...about} />
      <PoolsSection who={who} isAnswered={done === "pool"} />
      <AccountSection id="details" title="Your details">
        {done === "details" && <Notice tone="good">Your details are saved.</Notice>}
        <ProfileForm action={saveProfile} name={account.name} phone={account.phone} />
      </AccountSection>
      <AccountSection id="mail" title="Emails from us">
        {done === "marketing" && <Notice tone="good">Your choice is saved.</Notice>}
        <MarketingForm action={saveMarketing} wants={account.wantsMarketing} />
        <p>
          <a href="/account/quiet">Days on which you want to hear nothing that can wait</a>
        </p>
      </AccountSection>
      <OwnData signOut={signOut} signOutEverywhere={signOutEverywhere} />
    </div>
  );
}

const asNeed = ({ startsAt, timeZone, host, manageUrl }: OwnCall) => ({
  startsAt,
  timeZone,
  host: host.name,
  manageUrl,
});

const wanted = ({ applicationId, title, job, startsAt, timeZone }: OwnInterview) => ({
  title,
  job,
  startsAt,
  timeZone,
  href: `/account/applications/${applicationId}/interview`,
});

/** An application whose next step is theirs, where there is a page for it. */
const turn = ({ job, rail: { holder, later } }: OwnApplication) =>
  holder === "you" && later.link
    ? [{ job: job.title, line: later.lines.slice(0, 2).join(" "), href: later.link.path, action: later.link.label }]
    : [];
