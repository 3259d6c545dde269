import type { Metadata } from "next";
import { requireCandidate } from "@/app/session";
import { InterviewSaid } from "@/components/interviews/said";
import { OwnInterviewView } from "@/components/interviews/own-interview";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { heldWithTimes, ownInterviews } from "@/lib/applications/interviews/queries";
import { isTimeZone } from "@/lib/core/time/dates";
import { callOffOwn, chooseOwn, noneOwn } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your interview" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The interviews of one application: when, what to know beforehand, and the ways to choose, move and call off. */
export default async function OwnInterviewPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/account/applications/${encodeURIComponent(id)}/interview`;
  const who = await requireCandidate(path);
  const now = new Date();
  const { done, timeZone } = await searchParams;
  const own = await ownInterviews(who, id, now);
  const [first] = own ?? [];
  if (!own || !first) return <NotFound />;
  const found = await Promise.all(own.map(({ id: interviewId }) => heldWithTimes({ viewer: who, interviewId }, now)));
  const past = own.findLast(({ isPast, status }) => isPast && status === "booked");
  const zone = typeof timeZone === "string" && isTimeZone(timeZone) ? timeZone : null;
  return (
    <>
      <PageHead title={`Interview: ${first.job}`} crumbs={[{ label: "Your account", href: "/account" }]} />
      <div className="wrap grid gap-12 pb-section">
        <InterviewSaid done={done} />
        {found.map(
          (held) =>
            held && (
              <OwnInterviewView
                key={held.interview.id}
                held={held}
                acts={{
                  choose: chooseOwn.bind(null, held.interview.id, id),
                  none: noneOwn.bind(null, held.interview.id, id),
                  callOff: callOffOwn.bind(null, held.interview.id, id),
                }}
                timeZone={zone ?? held.interview.timeZone}
                isChosenZone={zone !== null || held.interview.status !== "invited"}
                page={{ path, kept: {} }}
              />
            ),
        )}
        {past && (
          <p>
            It is over: <a href={`/account/debriefs/new?interview=${past.id}`}>write down how it went</a>, for you
            alone.
          </p>
        )}
      </div>
    </>
  );
}
