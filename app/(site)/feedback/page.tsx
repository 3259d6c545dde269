import type { Metadata } from "next";
import { NarrowPage } from "@/components/calls/narrow-page";
import { sayStart } from "@/components/calls/words";
import { AnswerForm } from "@/components/feedback/answer-form";
import { Gone } from "@/components/site/gone-page";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { Notice } from "@/components/ui/notice";
import { Lead } from "@/components/ui/section";
import { type FormAsked, formAsked } from "@/lib/applications/feedback/answering";
import { firstOf } from "@/lib/core/forms/first-of";
import { fromDateColumn } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { sendAnswer } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Feedback for somebody you interviewed", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** An interviewer's form, by the link in their letter: without an account, and without script. */
export default async function FeedbackPage({ searchParams }: Props) {
  const { token: given, done } = await searchParams;
  const token = firstOf(given) ?? "";
  const opened = await formAsked(token, new Date());
  if (!opened.ok && opened.reason === "unknown") return <NotFound />;
  if (!opened.ok && opened.reason === "taken-back")
    return (
      <Gone title="Nothing is to be done any more" next={<></>}>
        <p>Whoever asked has taken their application back since. Thank you for coming.</p>
      </Gone>
    );
  if (!opened.ok)
    return (
      <Gone title="This form is closed" next={<></>}>
        <p>Its thirty days are over, or your words have been passed on. To add something, answer our email.</p>
      </Gone>
    );
  return (
    <NarrowPage>
      <Marks client="none" />
      <Head form={opened.form} />
      {done === "sent" ? (
        <Notice tone="good" title="Thank you. That was kind of you.">
          We read it and pass it on. Until then you can{" "}
          <a href={`/feedback?token=${encodeURIComponent(token)}`}>send other words</a>, which take the place of these.
        </Notice>
      ) : (
        <>
          {opened.form.state === "sent" && (
            <Notice>
              Your words are in. Until they are passed on, others that you send take their place. They are not shown
              here, since links get passed on.
            </Notice>
          )}
          <AnswerForm
            action={sendAnswer.bind(null, token)}
            questions={opened.form.questions}
            headings={opened.form.headings}
          />
        </>
      )}
    </NarrowPage>
  );
}

function Head({ form: { candidate, job, startsAt, dueOn } }: { form: FormAsked }) {
  return (
    <header className="grid gap-3">
      <h1>{candidate} asks what to learn from it</h1>
      <Lead>
        {job}
        {startsAt && `, ${sayStart(startsAt)} (UK time)`}. Three boxes, three minutes. We read it first; {candidate} has
        been promised it by {sayDay(fromDateColumn(dueOn))}.
      </Lead>
    </header>
  );
}
