import type { Metadata } from "next";
import { addressSentTo } from "@/app/sent-to";
import { viewer } from "@/app/session";
import { AlertForm } from "@/components/alerts/alert-form";
import { AlertMessage } from "@/components/alerts/alert-message";
import { WhatFollows } from "@/components/alerts/what-follows";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { searchNow, type SearchNow } from "@/lib/alerts/search-now";
import type { Frequency } from "@/lib/alerts/vocabulary";
import { slotAfter } from "@/lib/alerts/due-times";
import { rhythmSet } from "@/lib/alerts/rhythm";
import { firstOf } from "@/lib/core/forms/first-of";
import { sayDayAndTime } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";
import { criteriaParams } from "@/lib/jobs/criteria";
import { searchCriteria, type SearchCriteria } from "@/lib/jobs/schema";
import { startAlert } from "./actions";

export const dynamic = "force-dynamic";
type Params = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Params> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { sent, later, on } = await searchParams;
  return {
    title: sent ? CHECK_MAIL : later ? TOO_OFTEN : on ? IS_ON : "Job alerts",
    description: "New graduate jobs that match your search, by email every week or every day. One click stops it.",
    alternates: { canonical: "/alerts" },
  };
}

const CHECK_MAIL = "Check your email";
const TOO_OFTEN = "That was asked for too often";
const IS_ON = "Your alert is on";

export default async function AlertsPage({ searchParams }: Props) {
  const params = await searchParams;
  const frequency = frequencyFrom(params.on ?? params.frequency);
  if (params.sent) return <CheckMail to={addressSentTo(firstOf(params.to), new Date())} />;
  if (params.later) return <TooOften />;
  if (params.on) return <IsOn frequency={frequency} now={new Date()} />;

  const [now, who, criteria] = [new Date(), await viewer(), criteriaFrom(params)];
  const email = who.kind === "visitor" ? firstOf(params.email) : who.email;
  const [found, weekly, daily] = await Promise.all([
    searchNow(criteria, now),
    firstMail("weekly", now),
    firstMail("daily", now),
  ]);
  return (
    <>
      <PageHead title="Get new jobs by email" lead="Tell us where to send them. We do the looking." />
      <div className="wrap grid items-start gap-x-20 gap-y-10 pb-section lg:grid-cols-[minmax(0,min(36rem,60%))_minmax(0,1fr)]">
        <div className="grid gap-8">
          <WatchedSearch found={found} isAll={Object.keys(criteria).length === 0} />
          <AlertForm action={startAlert} search={[...criteriaParams(criteria)]} start={{ email, frequency }} />
          <p className="border-t border-line pt-5 text-quiet">
            Have alerts already? <a href="/alerts/manage">Change, pause or stop them</a>.
          </p>
        </div>
        <WhatFollows first={{ weekly, daily }} />
      </div>
    </>
  );
}

function WatchedSearch({ found: { search, href, total }, isAll }: { found: SearchNow; isAll: boolean }) {
  return (
    <section className="rounded-card bg-sand p-5" aria-labelledby="watched">
      <h2 id="watched" className="text-sm leading-normal">
        <span className="font-text font-normal tracking-normal text-quiet">We watch for</span>
      </h2>
      <p className="headline mt-1 text-lg leading-snug text-balance">{isAll ? "All jobs" : search}</p>
      <p className="mt-2 text-sm text-quiet">
        {total > 0 ? <a href={href}>{count(total, "job")}</a> : "No job"} {total > 1 ? "match" : "matches"} today ·{" "}
        <a href={href}>{isAll ? "Narrow it down with a search" : "Change the search"}</a>
      </p>
    </section>
  );
}

const firstMail = async (frequency: Frequency, now: Date) =>
  sayDayAndTime(slotAfter(frequency, now, await rhythmSet()));

const frequencyFrom = (value: string | string[] | undefined): Frequency =>
  firstOf(value) === "daily" ? "daily" : "weekly";

/** The search in an address; what is not part of one, or cannot be read, is left out. */
function criteriaFrom(params: Params): SearchCriteria {
  const criteria: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(searchCriteria.shape)) {
    const read = schema.safeParse(params[name] === "" ? undefined : params[name]);
    if (read.success && read.data !== undefined) criteria[name] = read.data;
  }
  return criteria;
}

function CheckMail({ to }: { to: string | null }) {
  return (
    <AlertMessage
      title={CHECK_MAIL}
      next={
        <>
          <Button href="/jobs">Look at all jobs</Button>
          <a href="/blog">Read our insights</a>
        </>
      }
    >
      <p>
        We have sent a link to {to ? <strong className="wrap-anywhere text-ink">{to}</strong> : "you"}. One press there
        starts the alert; until then we send nothing else.
      </p>
      <p>
        Not your address, or nothing there after five minutes? Look in your spam folder, or{" "}
        <a href="/alerts">ask again</a>.
      </p>
    </AlertMessage>
  );
}

async function IsOn({ frequency, now }: { frequency: Frequency; now: Date }) {
  return (
    <AlertMessage
      title={IS_ON}
      next={
        <>
          <Button href="/account#alerts">See my alerts</Button>
          <a href="/jobs">Look at all jobs</a>
        </>
      }
    >
      <p>You are signed in with that address, so there is nothing to confirm.</p>
      <p>The first email comes on {await firstMail(frequency, now)}, if there is something new.</p>
    </AlertMessage>
  );
}

function TooOften() {
  return (
    <AlertMessage title={TOO_OFTEN} next={<Button href="/jobs">Look at all jobs</Button>}>
      <p>We have sent several links to that address today. Check your email, or try again tomorrow.</p>
    </AlertMessage>
  );
}
