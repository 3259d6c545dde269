import type { Metadata } from "next";
import { requireCandidate } from "@/app/session";
import { TopicList } from "@/components/calls/topic-list";
import { TOPIC_LINES } from "@/components/calls/words";
import { LookForm } from "@/components/recovery/person/look-form";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Notice } from "@/components/ui/notice";
import { ownApplication } from "@/lib/applications/queries";
import { TOPICS } from "@/lib/calls/vocabulary";
import { brand } from "@/lib/core/settings/brand";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { dialled } from "@/lib/core/text/text";
import { personFor, TALK_TOPICS } from "@/lib/recovery/person";
import { type OwnLook, ownSecondLook } from "@/lib/recovery/second-look/asking";
import { LOOK_OUTCOMES } from "@/lib/recovery/second-look-input";
import { askAgain } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Talk to a person" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** /account/applications/ID/talk: after a no, somebody to talk to, and somebody else to look again. */
export default async function TalkPage({ params, searchParams }: Props) {
  const { id } = await params;
  const who = await requireCandidate(`/account/applications/${id}/talk`);
  const now = new Date();
  const application = await ownApplication(who, id, now);
  if (!application || application.rail.stage !== "rejected") return <NotFound />;
  const [people, look, agency, { done }] = await Promise.all([
    personFor(who, id),
    ownSecondLook(who, id, now),
    brand(),
    searchParams,
  ]);
  const cameClose = application.rail.steps.some(({ stage, state }) => stage === "interview" && state === "done");
  const name = people["after-a-rejection"]?.name;
  const topics = TALK_TOPICS.map((topic) => {
    const query = new URLSearchParams({ topic, application: id });
    const host = people[topic];
    if (host) query.set("with", host.slug);
    return { title: TOPICS[topic], text: TOPIC_LINES[topic], href: `/strategy-call?${query}` };
  });
  return (
    <>
      <PageHead
        title={name ? `Talk to ${name}` : "Talk to a person"}
        lead="A no costs something, and it is easier to look at with somebody who has seen many. Half an hour by phone, free, and nothing to prepare."
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: application.job.title, href: "/account#applications" },
        ]}
      />
      <div className="wrap grid items-start gap-12 pb-section xl:grid-cols-[minmax(0,1fr)_24rem] xl:gap-16">
        <section className="grid gap-4">
          <h2 className="text-xl">What shall we talk about?</h2>
          <TopicList topics={topics} />
          <p className="max-w-[38em] text-quiet">
            You choose a time next, and what we may read before: how this application went, your feedback, your plan, or
            nothing at all. You leave with at least one thing that we promise you, and its date. If you would rather
            write than speak, or use Relay UK or a BSL interpreter, say so when you book. Rather now? Ring{" "}
            <a href={`tel:${dialled(agency.phone)}`} className="whitespace-nowrap">
              {agency.phone}
            </a>
            .
          </p>
          <p>
            <a href="/account/promises">What we have promised you so far</a>
          </p>
          {cameClose && (
            <p>
              You came close. <a href="/account/second-place">May we think of you when a job like it is open?</a>
            </p>
          )}
        </section>
        {look && <SecondLook id={id} look={look} isAsked={done === "asked"} />}
      </div>
    </>
  );
}

function SecondLook({ id, look, isAsked }: { id: string; look: OwnLook; isAsked: boolean }) {
  return (
    <section id="second-look" className="grid gap-4 rounded-card border border-line p-6">
      <h2 className="text-lg">A second look</h2>
      {look.state === "can-ask" && (
        <>
          <p className="text-quiet">
            Do you think something was missed? Until {sayDay(londonDay(look.until))} you can ask that somebody else
            reads your application again: never whoever said no. You hear within five working days.
          </p>
          <LookForm action={askAgain.bind(null, id)} />
        </>
      )}
      {look.state === "asked" && (
        <>
          {isAsked && <Notice tone="good">Asked. Somebody else reads it again.</Notice>}
          <p>
            You asked on {sayDay(londonDay(look.askedAt))}. Somebody who had no part in the first answer looks again,
            and you hear within five working days of that.
          </p>
        </>
      )}
      {look.state === "answered" && (
        <>
          <p className="font-semibold">
            {look.outcome === "stands" ? LOOK_OUTCOMES.stands : "Your application was taken up again"}
          </p>
          <blockquote className="border-s-3 border-line ps-4 whitespace-pre-line">{look.answer}</blockquote>
          <p className="text-sm text-quiet">{sayDay(londonDay(look.answeredAt), { year: true })}</p>
        </>
      )}
    </section>
  );
}
