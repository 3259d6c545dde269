import { Notice } from "@/components/ui/notice";
import type { OwnFeedback } from "@/lib/applications/feedback/own";
import { addDays, daysBetween, type LocalDate, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

const AND = new Intl.ListFormat("en-GB");

/** The clock as whoever asked sees it: staff see the same day. */
export function WaitingView({
  asked,
  interviewers,
  today,
}: {
  asked: NonNullable<OwnFeedback["asked"]>;
  interviewers: string[];
  today: LocalDate;
}) {
  const { at, dueOn, late, questions, closedAt } = asked;
  return (
    <div className="grid max-w-[42em] gap-6">
      {closedAt ? (
        <Notice title="Nobody is asked any more">
          You took the application back on {sayDay(londonDay(closedAt))}, and nobody had answered by then. We have told
          nobody to hurry, and nothing is late.
        </Notice>
      ) : late ? (
        <LateView late={late} promised={dueOn} interviewers={interviewers} />
      ) : (
        <Notice title={`You have an answer by ${sayDay(dueOn)}`}>
          You asked on {sayDay(londonDay(at))}; {sayLeft(today, dueOn)}.{" "}
          {interviewers.length > 0
            ? `${AND.format(interviewers)}, who interviewed you, ${interviewers.length > 1 ? "have" : "has"} your questions. We read what comes before you do, so that it helps.`
            : "Your questions are with the person here who has the job."}{" "}
          We write to you as soon as it is there.
        </Notice>
      )}
      <section className="grid gap-2">
        <h2 className="text-lg">What you asked</h2>
        <ul className="grid list-disc gap-1 ps-5">
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function sayLeft(today: LocalDate, dueOn: LocalDate): string {
  if (dueOn === today) return "that is today";
  if (dueOn === addDays(today, 1)) return "that is tomorrow";
  return `that is in ${daysBetween(today, dueOn)} days`;
}

type Late = NonNullable<NonNullable<OwnFeedback["asked"]>["late"]>;

function LateView({ late, promised, interviewers }: { late: Late; promised: LocalDate; interviewers: string[] }) {
  const { because, ownViewDueOn, again } = late;
  if (again && ownViewDueOn) return <LateAgainView again={again} promised={ownViewDueOn} />;
  const by = ownViewDueOn && sayDay(ownViewDueOn);
  return (
    <Notice tone="warn" title={`We promised it by ${sayDay(promised)}, and it is not there`}>
      {because === "they-are-silent"
        ? `${AND.format(interviewers)} ${interviewers.length > 1 ? "have" : "has"} not replied. We asked, and asked again. That says nothing about you. ${by ? `By ${by} you have` : "You get"} our own view instead, and theirs too if they reply after that.`
        : `${because === "we-hold-it" ? "They have answered, and we have not passed it on." : "It is ours to write."} That is our fault, and nobody else’s. We are sorry. ${by ? `You have it by ${by}.` : ""}`}
    </Notice>
  );
}

function LateAgainView({
  again: { toldAt, manager, by },
  promised,
}: {
  again: NonNullable<Late["again"]>;
  promised: LocalDate;
}) {
  return (
    <Notice tone="warn" title={`We promised our own view by ${sayDay(promised)}, and it is not there either`}>
      That is our fault, and nobody else’s. We are sorry. The people who run this agency have known of it since{" "}
      {sayDay(londonDay(toldAt))}; {manager ? `${manager} sees to it` : "they see to it"}, and you have it by{" "}
      {sayDay(by)}.
    </Notice>
  );
}
