import type { Metadata } from "next";
import { CallFacts, CallFactsForConsultant } from "@/components/calls/call-facts";
import { CancelForm } from "@/components/calls/change-forms";
import { NarrowPage } from "@/components/calls/narrow-page";
import { Gone } from "@/components/site/gone-page";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { callByToken } from "@/lib/calls/queries";
import { firstOf } from "@/lib/core/forms/first-of";
import { type Params } from "../choice";
import { cancel } from "./actions";
import { MoveView } from "./move-view";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Params> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { done, move } = await searchParams;
  const title =
    done === "cancelled" ? CANCELLED : move === undefined ? "Your strategy call" : "Move your strategy call";
  return { title, robots: "noindex" };
}

const CANCELLED = "This call is cancelled";

/** What the link in a mail about a call opens: see it, move it, cancel it. Looking changes nothing. */
export default async function ManageCallPage({ searchParams }: Props) {
  const params = await searchParams;
  const token = firstOf(params.token) ?? "";
  const now = new Date();
  const found = await callByToken(token);
  if (!found) return <NotFound />;
  const { call, as } = found;
  if (call.startsAt <= now) return <Past />;
  if (call.status === "cancelled") return <Cancelled topic={call.topic} />;
  if (params.move !== undefined) return <MoveView call={call} as={as} token={token} params={params} now={now} />;

  const Facts = as === "consultant" ? CallFactsForConsultant : CallFacts;
  const query = `token=${encodeURIComponent(token)}`;
  return (
    <NarrowPage>
      <Marks client="none" />
      <h1>{as === "consultant" ? `Your call with ${call.name}` : "Your strategy call"}</h1>
      {params.done === "moved" && (
        <Notice tone="good" title="The call has moved">
          A new invitation is on its way by email. It replaces the old one in your calendar.
        </Notice>
      )}
      <Facts call={call}>
        <p className="flex flex-wrap items-center gap-4">
          <Button href={`/strategy-call/manage?${query}&move=1`}>Move it to another time</Button>
          <Button href={`/api/calls/ics?${query}`} look="plain" icon="calendar">
            Put it in my calendar
          </Button>
        </p>
      </Facts>
      <section className="grid gap-3">
        <h2 className="text-lg">Can’t make it at all?</h2>
        <p className="max-w-[34em] text-quiet">
          {as === "consultant"
            ? "The visitor is told that you are sorry, and offered the nearest free times."
            : "Then somebody else can have the time. You can book again whenever you like."}
        </p>
        <CancelForm action={cancel.bind(null, token)} />
      </section>
    </NarrowPage>
  );
}

function Past() {
  return (
    <Gone title="This call has begun or is over" next={<Button href="/strategy-call">Book another call</Button>}>
      <p>
        It can no longer be moved or cancelled here. If it did not come about, we are sorry: choose another time, or
        ring us.
      </p>
    </Gone>
  );
}

function Cancelled({ topic }: { topic: string | null }) {
  return (
    <NarrowPage>
      <Marks client="none" />
      <h1>{CANCELLED}</h1>
      <p className="text-lg text-quiet">
        It is out of both calendars, and an email says so. You can book again whenever you like.
      </p>
      <p>
        <Button href={`/strategy-call${topic ? `?topic=${topic}` : ""}`}>Choose another time</Button>
      </p>
    </NarrowPage>
  );
}
