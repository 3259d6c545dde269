import type { Metadata } from "next";
import { headers } from "next/headers";
import { cache, type ReactNode } from "react";
import { viewer } from "@/app/session";
import { BringTicks } from "@/components/recovery/person/bring-ticks";
import { CallStep } from "@/components/calls/call-step";
import { CallSummary } from "@/components/calls/call-summary";
import { DetailsForm } from "@/components/calls/details-form";
import { freeDays } from "@/components/calls/free-days";
import { LiveTime } from "@/components/calls/live-time";
import { NextFreeCalls } from "@/components/calls/next-free-calls";
import { NoFreeTimes } from "@/components/calls/no-free-times";
import { TimesStep } from "@/components/calls/times-step";
import { TopicStep } from "@/components/calls/topic-step";
import { sayBoth, sayStart, sayWhereTimesAre, TOPIC_LINES } from "@/components/calls/words";
import { ZoneChoice } from "@/components/calls/zone-choice";
import { ZoneNote } from "@/components/calls/zone-note";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { freeSlots, nextFreeSlots } from "@/lib/calls/free-times";
import { bookingClock, hosts } from "@/lib/calls/queries";
import { MOST_DAYS } from "@/lib/calls/schema";
import { TOPIC_SLUGS, TOPICS } from "@/lib/calls/vocabulary";
import type { FreeSlot, Host } from "@/lib/calls/types";
import { ownAccount } from "@/lib/candidates/account";
import { brand } from "@/lib/core/settings/brand";
import { addDays, dayIn } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { madeAt } from "@/lib/core/forms/fill-time";
import { randomId } from "@/lib/core/secrets/tokens";
import { canBring } from "@/lib/recovery/sharing/sharing";
import { book } from "./actions";
import { type Choice, keptOf, linkTo, type Params, readChoice, UNDECIDED } from "./choice";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Params> };
type Step =
  | { is: "what-about"; choice: Choice }
  | { is: "when"; choice: Choice; free: FreeSlot[]; host?: Host }
  | { is: "who"; choice: Choice; start: Date; host?: Host };

/** One look at what is free for the head and the body of a page. The key is a text, since two promises are never the same. */
const load = cache(async (key: string): Promise<{ now: Date; step: Step }> => {
  const now = new Date();
  const asked = readChoice(JSON.parse(key) as Params);
  if (asked.topic === undefined && !asked.start) return { now, step: { is: "what-about", choice: asked } };
  const host = asked.with ? (await hosts()).find(({ slug }) => slug === asked.with) : undefined;
  const choice = { ...asked, with: host?.slug };
  const free = await freeTimes(choice, now);
  const { start } = choice;
  const isFree = free.some((slot) => slot.start.getTime() === start?.getTime());
  if (start && (isFree || (await comesBack()))) return { now, step: { is: "who", choice, start, host } };
  return { now, step: { is: "when", choice, free, host } };
});

const loadFor = async ({ searchParams }: Props) => load(JSON.stringify(await searchParams));

/** Each step has a title of its own: it is the first that readers hear of the next page. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { step } = await loadFor(props);
  return {
    title: `${stepWords(step)}Book a strategy call`,
    description: "30 minutes by phone with a recruiter who places graduates. Free, without an account. Choose a time.",
    alternates: { canonical: "/strategy-call" },
  };
}

function stepWords(step: Step): string {
  if (step.is === "what-about") return "";
  if (step.is === "who") return "Who shall we call? ";
  const { chosen } = daysOf(step.choice, step.free);
  return `${chosen ? `Times on ${sayDay(chosen.day)}` : "No free times"}. `;
}

/** Three steps at one address: what about, when, who. Each is a plain page that the next one builds on. */
export default async function StrategyCallPage(props: Props) {
  const { now, step } = await loadFor(props);
  switch (step.is) {
    case "what-about":
      return <WhatAbout choice={step.choice} now={now} />;
    case "when":
      return <When {...step} />;
    case "who":
      return <Who {...step} />;
  }
}

/** The days that are offered, and the one whose times are shown: the one asked for, or the first with a free time. */
function daysOf({ timeZone, day, start }: Choice, free: FreeSlot[]) {
  const days = freeDays(free, timeZone);
  const wanted = day ?? (start && dayIn(timeZone, start));
  return { days, chosen: days.find(({ day, slots }) => day === wanted && slots.length > 0) ?? days[0] };
}

/** Whether this is the details form shown again after it was posted: it stays, whatever has become of its time. */
async function comesBack(): Promise<boolean> {
  return (await headers()).has("content-type");
}

/** All that can be booked in the visitor's next month. */
async function freeTimes({ timeZone, topic, with: host }: Choice, now: Date): Promise<FreeSlot[]> {
  const from = dayIn(timeZone, now);
  return freeSlots({ from, to: addDays(from, MOST_DAYS - 1), timeZone, topic: topic ?? undefined, with: host }, now);
}

async function WhatAbout({ choice, now }: { choice: Choice; now: Date }) {
  const [{ slots }, agency] = await Promise.all([nextFreeSlots(3, now), brand()]);
  const { job, post, timeZone, isZoneChosen } = choice;
  const topics = TOPIC_SLUGS.map((topic) => ({
    title: TOPICS[topic],
    text: TOPIC_LINES[topic],
    href: linkTo(choice, { topic }),
  }));
  const undecided = {
    title: "I do not know yet",
    text: "Then we find out together",
    href: linkTo(choice, { topic: UNDECIDED }),
  };
  const from = job ? { job } : post ? { post } : undefined;
  return (
    <TopicStep
      topics={[...topics, undecided]}
      next={<NextFreeCalls slots={slots} from={from} phone={agency.phone} timeZone={timeZone} />}
      zone={<ZoneNote zone={timeZone} words={sayWhereTimesAre(timeZone)} isChosen={isZoneChosen} />}
    />
  );
}

async function When({ choice, free, host }: { choice: Choice; free: FreeSlot[]; host?: Host }) {
  const { timeZone, start, isZoneChosen, isZoneUnknown } = choice;
  const agency = await brand();
  const { days, chosen } = daysOf(choice, free);
  const back = linkTo(choice, { topic: undefined });
  if (!chosen) return <NoFreeTimes phone={agency.phone} email={agency.email} again={back} />;
  return (
    <TimesStep
      days={days}
      chosen={chosen}
      timeZone={timeZone}
      hrefOf={(day) => linkTo(choice, { day })}
      back={back}
      kept={keptOf(choice)}
      hasGone={start !== undefined}
      phone={agency.phone}
      zone={
        <ZoneChoice
          timeZone={timeZone}
          isChosen={isZoneChosen}
          isUnknown={isZoneUnknown}
          action="/strategy-call"
          kept={{ ...keptOf(choice), day: chosen.day }}
        />
      }
      aside={<Summary choice={choice} host={host} when={<LiveTime words="Choose a time" />} />}
    />
  );
}

async function Who({ choice, start, host }: { choice: Choice; start: Date; host?: Host }) {
  const { timeZone } = choice;
  const who = await viewer();
  const account = await ownAccount(who);
  const isAfterNo = choice.topic === "after-a-rejection" || choice.application !== undefined;
  // What an account has filled in, or what comes back with a word about it, can be sent at once.
  const at = account || (await comesBack()) ? undefined : madeAt(await bookingClock());
  const { topic, application = null, ...kept } = keptOf(choice);
  const kinds = account && isAfterNo ? await canBring(who, application, new Date()) : [];
  const unseen = { ...kept, ...(choice.topic && { topic: choice.topic }), timeZone };
  const [first, second] = sayBoth(start, timeZone);
  const change = linkTo(choice, { topic: topic ?? UNDECIDED, day: dayIn(timeZone, start) });
  const when = (
    <>
      {first}
      {second && <span className="block text-sm text-quiet">{second}</span>}{" "}
      <a href={change} className="text-sm">
        Change<VisuallyHidden> the time</VisuallyHidden>
      </a>
    </>
  );
  return (
    <CallStep
      step={2}
      title="Who shall we call?"
      lead={isAfterNo ? AFTER_A_NO : undefined}
      aside={<Summary choice={choice} host={host} when={when} />}
    >
      <DetailsForm
        action={book}
        time={{ start: start.toISOString(), words: sayStart(start, timeZone) }}
        kept={unseen}
        nonce={randomId()}
        at={at}
        bring={<BringTicks kinds={kinds} applicationId={application} />}
        known={account ? { name: account.name, email: account.email, phone: account.phone ?? "" } : undefined}
      />
    </CallStep>
  );
}

/** For whoever comes from a no, before we ask them anything. */
const AFTER_A_NO =
  "A no is hard on anybody, and it is about one job on one day. You need not prepare anything or explain yourself: we begin wherever you are.";

function Summary({ choice, host, when }: { choice: Choice; host?: Host; when: ReactNode }) {
  const { topic, job, post } = choice;
  const page = job
    ? { href: `/jobs/${job}`, name: "A job you read" }
    : post
      ? { href: `/blog/${post}`, name: "An article you read" }
      : null;
  return (
    <CallSummary
      host={host}
      when={when}
      about={
        <>
          {topic ? TOPICS[topic] : "Whatever you like"}{" "}
          <a href={linkTo(choice, { topic: undefined })} className="text-sm">
            Change<VisuallyHidden> what it is about</VisuallyHidden>
          </a>
        </>
      }
      from={page && <a href={page.href}>{page.name}</a>}
    />
  );
}
