import type { Metadata } from "next";
import { requireCandidate } from "@/app/session";
import { AskForm } from "@/components/feedback/ask-form";
import { RatingForm } from "@/components/feedback/rating-form";
import { ReleasedView } from "@/components/feedback/released";
import { WaitingView } from "@/components/feedback/waiting";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Notice } from "@/components/ui/notice";
import { type OwnFeedback, ownFeedback } from "@/lib/applications/feedback/own";
import { FEEDBACK_WITHIN } from "@/lib/applications/feedback/feedback-input";
import { londonDay } from "@/lib/core/time/dates";
import { ask, rate } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Feedback" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const AND = new Intl.ListFormat("en-GB");

/** The feedback on one application: what to ask, by when it comes, and what came. */
export default async function OwnFeedbackPage({ params, searchParams }: Props) {
  const { id } = await params;
  const who = await requireCandidate(`/account/applications/${encodeURIComponent(id)}/feedback`);
  const now = new Date();
  const [own, { done }] = await Promise.all([ownFeedback(who, id, now), searchParams]);
  if (!own) return <NotFound />;
  const { job, asked, release, interviewers, canAsk } = own;
  return (
    <>
      <PageHead
        title={canAsk ? `Ask for feedback on ${job.title}` : `Feedback on ${job.title}`}
        lead={job.employer}
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap grid gap-10 pb-section">
        {done === "rated" && <Notice tone="good">Thank you. It helps the next person who asks.</Notice>}
        {release && (
          <>
            <ReleasedView release={release} />
            <section className="max-w-[34rem] border-t border-line pt-8">
              <RatingForm
                key={release.rating?.useful}
                action={rate.bind(null, id, release.id)}
                rating={release.rating}
              />
            </section>
          </>
        )}
        {asked && !release && <WaitingView asked={asked} interviewers={interviewers} today={londonDay(now)} />}
        {canAsk && <Ask id={id} own={own} />}
        {!asked && !canAsk && <NotNow />}
        <p className="max-w-[42em] text-quiet">
          Turned down somewhere else? <a href="/feedback/letter">Write a letter that asks for feedback there</a>: we put
          the words together, you send it.
        </p>
      </div>
    </>
  );
}

function Ask({ id, own: { interviewers } }: { id: string; own: OwnFeedback }) {
  return (
    <div className="grid max-w-[42em] gap-6">
      <p>
        {interviewers.length > 0
          ? `${AND.format(interviewers)} interviewed you. They get your questions by email and answer in three minutes.`
          : "Nobody has interviewed you here, so whoever of us has the job answers: from what you sent, and from what we know of what they look for."}{" "}
        We read every answer before you do. You have one within {FEEDBACK_WITHIN} working days; if not, we say why, and
        you get our own view.
      </p>
      <AskForm action={ask.bind(null, id)} hasMet={interviewers.length > 0} />
    </div>
  );
}

const NotNow = () => (
  <Notice>
    You can ask for feedback once an interview has taken place, or once we have told you that it goes no further, for
    ninety days. For anything else, <a href="/contact">write to us</a>.
  </Notice>
);
