import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CallFacts } from "@/components/calls/call-facts";
import { remindersToCome, sayBoth } from "@/components/calls/words";
import { MessagePage } from "@/components/site/message-page";
import { Button } from "@/components/ui/button";
import { Lead } from "@/components/ui/section";
import { Trail } from "@/components/ui/trail";
import { whatToHave } from "@/lib/calls/preparation";
import { callByToken } from "@/lib/calls/queries";
import { firstOf } from "@/lib/core/forms/first-of";
import type { Params } from "../choice";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your call is booked", robots: "noindex" };

/** Where a booking ends: what was agreed, the calendar file, what to have at hand. */
export default async function BookedPage({ searchParams }: { searchParams: Promise<Params> }) {
  const token = firstOf((await searchParams).token);
  const found = await callByToken(token);
  if (!found) return <LookAtMail />;
  const { call } = found;
  const query = `token=${encodeURIComponent(token ?? "")}`;
  const now = new Date();
  const isPast = call.startsAt <= now;
  const reminders = remindersToCome(call.startsAt, now);
  if (isPast || call.status === "cancelled") redirect(`/strategy-call/manage?${query}`);
  return (
    <div className="wrap grid items-start gap-10 pt-8 pb-section xl:grid-cols-[minmax(0,40rem)_20rem] xl:justify-between xl:gap-16">
      <div className="grid gap-8">
        <header className="grid gap-3">
          <h1>Your call is booked</h1>
          <Lead>
            An invitation is on its way to {call.email}. Not your address?{" "}
            <a href={`/strategy-call/manage?${query}`}>Cancel this call</a> and book again.
          </Lead>
        </header>
        <CallFacts call={call}>
          <p className="flex flex-wrap items-center gap-4">
            <Button href={`/api/calls/ics?${query}`} icon="calendar">
              Put it in my calendar
            </Button>
            <a href={`/strategy-call/manage?${query}`} className="py-2">
              Move or cancel it
            </a>
          </p>
        </CallFacts>
        <section className="grid gap-3">
          <h2 className="text-lg">What to have at hand</h2>
          <ul className="grid list-disc gap-1.5 ps-5">
            {whatToHave(call.topic).map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      </div>
      <section className="grid gap-4">
        <h2 className="text-lg">What happens next</h2>
        <Trail
          steps={[
            { when: "Now", what: "The invitation arrives. Your calendar asks you to accept it." },
            ...(reminders ? [{ when: reminders, what: "A reminder comes by email." }] : []),
            {
              when: sayBoth(call.startsAt, call.timeZone)[0],
              what: call.phone ? `${call.host.name} rings you.` : `You talk, as ${call.host.name} and you agreed.`,
            },
          ]}
        />
      </section>
    </div>
  );
}

/** Without a call to show: what is true for whoever sent the form. */
function LookAtMail() {
  return (
    <MessagePage title="Look in your email" next={<Button href="/strategy-call">See all free times</Button>}>
      <p>If your call is booked, an invitation is on its way to you. It has the link to move or cancel it.</p>
    </MessagePage>
  );
}
