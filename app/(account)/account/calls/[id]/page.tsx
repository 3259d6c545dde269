import type { Metadata } from "next";
import { requireCandidate } from "@/app/session";
import { BringForm } from "@/components/recovery/person/bring-form";
import { PromiseList } from "@/components/recovery/person/promise-list";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { callsOfCandidate } from "@/lib/calls/queries";
import { TOPICS } from "@/lib/calls/vocabulary";
import { firstOf } from "@/lib/core/forms/first-of";
import { sayMoment } from "@/lib/core/time/say";
import { promisesTo } from "@/lib/recovery/promises/reading";
import { broughtTo, canBring } from "@/lib/recovery/sharing/sharing";
import { saveBrought } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your call" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** /account/calls/ID: one call of theirs, what they bring to it, and what was promised in it. */
export default async function OwnCallPage({ params, searchParams }: Props) {
  const { id } = await params;
  const who = await requireCandidate(`/account/calls/${id}`);
  const now = new Date();
  const { next, past } = await callsOfCandidate(who, now);
  const call = [...next, ...past].find((one) => one.id === id);
  if (!call) return <NotFound />;
  const { done, application } = await searchParams;
  const brought = await broughtTo(who, id, now);
  const about = brought?.applicationId ?? firstOf(application) ?? null;
  const [possible, promises] = await Promise.all([brought ? canBring(who, about, now) : [], promisesTo(who, now)]);
  const made = promises.filter(({ callId }) => callId === id);
  return (
    <>
      <PageHead
        title={`Your call with ${call.host.name}`}
        lead={`${sayMoment(call.startsAt, call.timeZone)}${call.topic ? `. ${TOPICS[call.topic]}` : ""}`}
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: "Strategy calls", href: "/account#calls" },
        ]}
      />
      <div className="wrap pb-section">
        <div className="grid max-w-3xl gap-10">
          {done === "brought" && (
            <Notice tone="good">Saved. {call.host.name} sees this, and nothing else of yours.</Notice>
          )}
          {call.status === "cancelled" && <p>This call was called off.</p>}
          {possible.length > 0 && (
            <BringForm
              action={saveBrought.bind(null, id)}
              kinds={possible}
              ticked={brought?.kinds ?? []}
              applicationId={about}
            />
          )}
          {brought && possible.length === 0 && (
            <p className="text-quiet">You bring nothing but yourself, which is enough.</p>
          )}
          {made.length > 0 && (
            <section className="grid gap-3">
              <h2 className="text-xl">What we promised you</h2>
              <PromiseList promises={made} note={({ by }) => `${by} promised it`} />
            </section>
          )}
          {brought && (
            <p>
              <Button href={call.manageUrl} look="plain">
                Move or cancel the call
              </Button>
            </p>
          )}
        </div>
      </div>
    </>
  );
}
