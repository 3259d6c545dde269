import type { Metadata } from "next";
import { NarrowPage } from "@/components/calls/narrow-page";
import { sayStart } from "@/components/calls/words";
import { FeedbackForm } from "@/components/interviews/feedback-form";
import { Gone } from "@/components/site/gone-page";
import { Marks } from "@/components/site/marks";
import { Lead } from "@/components/ui/section";
import { Notice } from "@/components/ui/notice";
import { feedbackAsked } from "@/lib/applications/interviews/feedback/answering";
import { RATINGS, RECOMMENDATIONS } from "@/lib/applications/interviews/vocabulary";
import { firstOf } from "@/lib/core/forms/first-of";
import { sendFeedback } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "What did you make of them?", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** An interviewer's form, by the link in their letter: without an account, and without script. */
export default async function FeedbackPage({ searchParams }: Props) {
  const { token: given, done } = await searchParams;
  const token = firstOf(given) ?? "";
  const asked = await feedbackAsked(token, new Date());
  if (!asked)
    return (
      <Gone title="This link is not good any more">
        <p>
          Its thirty days are over, or the interview did not take place. Answer our email instead: we read it gladly.
        </p>
      </Gone>
    );
  const { candidate, job, title, startsAt, criteria, state } = asked;
  return (
    <NarrowPage>
      <Marks client="none" />
      <header className="grid gap-3">
        <h1>What did you make of {candidate}?</h1>
        <Lead>
          {title} for {job}
          {startsAt && `, ${sayStart(startsAt)} (UK time)`}. It takes about two minutes.
        </Lead>
      </header>
      {done === "sent" && <Notice tone="good">Thank you. The agency has your answer.</Notice>}
      {state === "read" ? (
        <Notice>Your answer has been read, and stands. To add something, answer our email.</Notice>
      ) : (
        <>
          {state === "sent" && (
            <p className="max-w-[36em]">
              An answer is in. Until somebody has read it you can send another, which takes its place. What it says is
              not shown here, since links get passed on.
            </p>
          )}
          <FeedbackForm
            action={sendFeedback.bind(null, token)}
            criteria={criteria}
            recommendations={Object.entries(RECOMMENDATIONS).map(([value, label]) => ({ value, label }))}
            marks={RATINGS.map((label, value) => ({ value: String(value), label }))}
          />
        </>
      )}
    </NarrowPage>
  );
}
