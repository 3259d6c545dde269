import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CallCard } from "@/components/admin/calls/call-card";
import { MoveForm, NoteForm, OutcomeForm } from "@/components/admin/calls/call-forms";
import { CallHistory, CallNotes, OtherCalls } from "@/components/admin/calls/call-history";
import { ThingFoot } from "@/components/admin/thing-foot";
import { CallsTabs } from "@/components/admin/calls/calls-tabs";
import { NotFound } from "@/components/site/not-found-page";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { may } from "@/lib/access/permissions";
import { callForStaff, type CallWithHistory } from "@/lib/calls/staff/calls";
import { consultantsForStaff } from "@/lib/calls/staff/consultants";
import { londonDay, minuteOfDay } from "@/lib/core/time/dates";
import { sayClock } from "@/lib/core/time/say";
import { Brought, Promises } from "./after-no";
import { cancelCall, moveFromPage, tellOutcome, writeNote } from "../actions";
import { type AdminParams, readParams } from "../../params";

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const load = cache(async (id: string) => {
  const staff = await requireStaff("read:calls", `/admin/calls/${id}`);
  return { staff, call: staff && (await callForStaff(staff, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { call } = await load((await params).id);
  return { title: call ? `Call with ${call.name}` : "Call" };
}

const SAID: Record<string, string> = {
  moved: "Moved. They and the consultant have an email with the new time.",
  told: "Saved.",
  promised: "Promised. They see it in their account.",
  kept: "Kept. They see it in their account.",
  promise: "They came with a no. Say below what you promised, or why there is nothing to promise.",
  booked: "Booked. A confirmation with the invitation is on its way to them.",
  off: "The call is off. They have been told and can choose another time.",
  late: "That call can no longer be called off.",
};

export default async function CallPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { staff, call } = await load(id);
  const now = new Date();
  const consultants = staff && (await consultantsForStaff(staff, now));
  if (!staff || !call || !consultants) return <NotFound />;
  const given = await readParams(searchParams);
  const said = Object.keys(SAID).find((name) => given.text(name) === "1");
  const mayWrite = may(staff, "write:calls");
  // Then the form for the outcome has room for a note, and two such boxes would lose one.
  const isToTell = call.status === "booked" && call.startsAt <= now && !call.outcome;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Calls", href: "/admin/calls" }]} />
      <AdminHead
        title={
          <>
            {call.name} {call.status === "cancelled" && <Badge tone="bad">Cancelled</Badge>}
          </>
        }
      />
      <CallsTabs current="calendar" />
      {said && (
        <Notice tone={said === "late" || said === "promise" ? "warn" : "good"} isOutcome className="mb-5">
          {SAID[said]}
        </Notice>
      )}
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-8">
          <CallCard call={call} />
          <Brought staff={staff} call={call} now={now} />
          <Promises staff={staff} call={call} now={now} />
          <section className="grid gap-3">
            <h2 className="text-lg">Notes</h2>
            <CallNotes notes={call.notes} />
            {mayWrite && !isToTell && (
              <div className="max-w-160">
                <NoteForm action={writeNote.bind(null, call.id)} />
              </div>
            )}
          </section>
        </div>
        <aside aria-label="What to do, and what was done" className="grid gap-8">
          {mayWrite && call.status === "booked" && <WhatNext call={call} now={now} consultants={consultants} />}
          {call.others.length > 0 && (
            <section className="grid gap-2">
              <h2 className="text-lg">Their other calls</h2>
              <OtherCalls others={call.others} />
            </section>
          )}
          <section className="grid gap-2">
            <h2 className="text-lg">What happened</h2>
            <CallHistory history={call.history} />
          </section>
        </aside>
      </div>
      <ThingFoot staff={staff} subject="call" id={call.id} />
    </>
  );
}

type WhatNextProps = {
  call: CallWithHistory;
  now: Date;
  consultants: { id: string; name: string; isPaused: boolean }[];
};

/** Before it: another time, or calling it off. From its start on: what became of it. */
function WhatNext({ call, now, consultants }: WhatNextProps) {
  if (call.startsAt <= now) {
    return (
      <Sheet>
        <OutcomeForm
          action={tellOutcome.bind(null, call.id)}
          start={{ outcome: call.outcome ?? "", nextSteps: call.nextSteps ?? "", noPromise: call.noPromise ?? "" }}
          isAfterNo={call.topic === "after-a-rejection"}
        />
      </Sheet>
    );
  }
  return (
    <Sheet className="grid gap-6">
      <h2 className="text-lg">Another time</h2>
      <MoveForm
        action={moveFromPage.bind(null, call.id, call.startsAt)}
        start={{
          day: londonDay(call.startsAt),
          time: sayClock(minuteOfDay(call.startsAt)).padStart(5, "0"),
          to: call.consultantId,
        }}
        colleagues={consultants.filter(({ id, isPaused }) => id === call.consultantId || !isPaused)}
      />
      <details className="border-t border-line pt-5">
        <summary className="cursor-pointer font-semibold">Call it off…</summary>
        <form action={cancelCall.bind(null, call.id)} className="mt-3 grid justify-items-start gap-3">
          <p>They get an email that it is off, with the nearest free times.</p>
          <Button look="danger" size="desk">
            Call it off and tell them
          </Button>
        </form>
      </details>
    </Sheet>
  );
}
