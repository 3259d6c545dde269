import type { Metadata } from "next";
import { ReadingPage } from "@/components/site/reading-page";
import { ShareBars } from "@/components/ui/share-bars";
import { answerTimes, FEWEST, SPANS, type Times } from "@/lib/applications/answer-times";
import { ANSWER_WITHIN } from "@/lib/applications/vocabulary";
import { sayDay } from "@/lib/core/time/say";
import { count, sayNumber } from "@/lib/core/text/text";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "How soon we answer",
  description:
    "How long people waited for our answer to their application in the last quarter: half of them, and nine in ten.",
  alternates: { canonical: "/about/answer-times" },
};

/** /about/answer-times: what the agency promises to everybody who applies, and how well it kept to it. */
export default async function AnswerTimesPage() {
  const { from, to, first, final } = await answerTimes(new Date());
  const quarter = `${sayDay(from, { weekday: false, year: true })} to ${sayDay(to, { weekday: false, year: true })}`;
  return (
    <ReadingPage
      title="How soon we answer"
      lead={`Everybody who applies hears from a person within ${ANSWER_WITHIN.received} working days, and is told by when they hear next. This is how long it took from ${quarter}.`}
    >
      <h2>The first word from a person</h2>
      <Section times={first} what="a first answer" />
      <h2>A yes or a no</h2>
      <Section times={final} what="their final answer" />
      <h2>How we count</h2>
      <p>
        In days from the application to the answer, weekends included. A receipt that a program sends is no answer, and
        a no counts from when its letter went. Numbers from fewer than {FEWEST} answers are not shown, since they would
        be about people. Half of all people waited no longer than the first number, nine in ten no longer than the
        second; we do not give an average, because a few long waits would hide in it.
      </p>
      <p>
        If you wait for longer than we promised, <a href="/contact">write to us</a>, or see{" "}
        <a href="/complaints">how to complain</a>.
      </p>
    </ReadingPage>
  );
}

function Section({ times, what }: { times: Times | null; what: string }) {
  if (!times) return <p>There were fewer than {FEWEST} answers in this quarter, so we show no numbers.</p>;
  const { answers, medianDays, p90Days, shares } = times;
  return (
    <>
      <p>
        Half of {sayNumber(answers)} people had {what} {within(medianDays)}, and nine in ten {within(p90Days)}.
      </p>
      <ShareBars
        title={`${shares[0]} of 100 had ${what} by the next day`}
        whole="Of every 100 people"
        shares={SPANS.map((label, at) => ({ label, value: shares[at] ?? 0 }))}
        className="not-prose my-6"
      />
    </>
  );
}

const within = (days: number): string => (days === 0 ? "on the same day" : `within ${count(days, "day")}`);
