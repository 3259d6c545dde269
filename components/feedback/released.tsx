import type { ReleasedFeedback } from "@/lib/applications/feedback/own";
import { PARTS } from "@/lib/applications/feedback/feedback-input";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

/** What came: keep, change, try, and the answers to what was asked. */
export function ReleasedView({ release }: { release: ReleasedFeedback }) {
  const { keep, change, tryNext, answers, from, at, version, isInstead } = release;
  return (
    <div className="grid gap-8">
      {isInstead && (
        <p className="max-w-[42em]">
          The people who interviewed you have not replied. This is our own view, from what you sent and from what we
          know of what they look for.
        </p>
      )}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-3">
        <PartView title={PARTS.keep.title} said={keep} />
        <PartView title={PARTS.change.title} said={change} />
        <PartView title={PARTS.tryNext.title} said={tryNext} />
      </div>
      {answers.length > 0 && (
        <section className="grid gap-4">
          <h2 className="text-xl">What you asked</h2>
          <dl className="grid max-w-[42em] gap-4">
            {answers.map(({ question, answer }) => (
              <div key={question} className="grid gap-1">
                <dt className="font-semibold">{question}</dt>
                <dd className="whitespace-pre-line">{answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <p className="text-sm text-quiet">
        From {from}, {sayDay(londonDay(at), { year: true })}
        {version > 1 && `; version ${version}, in the place of an earlier one`}. Only you and we can read it.
      </p>
    </div>
  );
}

function PartView({ title, said }: { title: string; said: ReleasedFeedback["keep"] }) {
  return (
    <section className="grid content-start gap-2 border-t-2 border-brand pt-4">
      <h2 className="text-xl">{title}</h2>
      <p className="text-lg whitespace-pre-line">{said.text}</p>
      {said.about && <p className="text-sm text-quiet">About: {said.about}</p>}
    </section>
  );
}
