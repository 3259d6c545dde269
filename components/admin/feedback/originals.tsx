import type { FeedbackToRelease } from "@/lib/applications/feedback/staff/reading";
import { PARTS } from "@/lib/applications/feedback/feedback-input";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay, sayMoment } from "@/lib/core/time/say";

type Words = FeedbackToRelease["originals"][number] | FeedbackToRelease["releases"][number];

/** What interviewers wrote, as they wrote it; or who has not written yet. */
export function Originals({ request: { originals, interviewers, questions } }: { request: FeedbackToRelease }) {
  const wrote = new Set(originals.map(({ from }) => from));
  const silent = interviewers.filter((name) => !wrote.has(name));
  return (
    <section className="grid gap-4">
      <h2 className="text-lg">What came</h2>
      {originals.map((original) => (
        <article key={original.id} className="grid gap-3 border-s-3 border-line ps-4">
          <h3 className="text-base">
            {original.from}, {sayMoment(original.writtenAt)}
          </h3>
          <WordsOf words={original} questions={questions} />
        </article>
      ))}
      {silent.length > 0 && (
        <p className="text-quiet">Nothing yet from {new Intl.ListFormat("en-GB").format(silent)}.</p>
      )}
      {interviewers.length === 0 && (
        <p className="text-quiet">Nobody has interviewed them: the answer is ours, from what they sent.</p>
      )}
    </section>
  );
}

function WordsOf({ words, questions }: { words: Words; questions: string[] }) {
  const about = { keep: words.keepAbout, change: words.changeAbout, tryNext: null };
  return (
    <dl className="grid max-w-[42em] gap-2.5">
      {(["keep", "change", "tryNext"] as const).map((part) => (
        <div key={part}>
          <dt className="text-sm text-quiet">
            {PARTS[part].title}
            {about[part] && `: ${about[part]}`}
          </dt>
          <dd className="whitespace-pre-line">{words[part]}</dd>
        </div>
      ))}
      {words.answers.map(
        (answer, at) =>
          answer && (
            <div key={questions[at]}>
              <dt className="text-sm text-quiet">{questions[at]}</dt>
              <dd className="whitespace-pre-line">{answer}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** What was written for us right after the interview, to draw on: its candidate did not ask for it, and never reads it here. */
export function AfterInterview({ said }: { said: FeedbackToRelease["afterInterview"] }) {
  const some = said.filter(({ lines }) => lines.length > 0);
  if (some.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">Written for us after the interview</h2>
      {some.map(({ from, lines }) => (
        <article key={from} className="grid gap-1 border-s-3 border-line ps-4">
          <h3 className="text-base">{from}</h3>
          {lines.map((line) => (
            <p key={line} className="max-w-[42em] whitespace-pre-line">
              {line}
            </p>
          ))}
        </article>
      ))}
    </section>
  );
}

/** The versions that were passed on, the newest first, with what its reader thought of them. */
export function PassedOn({ releases }: { releases: FeedbackToRelease["releases"] }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">Passed on</h2>
      <ol role="list" className="grid gap-3">
        {releases.map(({ version, at, isOwnView, keep, change, rating }) => (
          <li key={version} className="grid gap-0.5">
            <p className="font-semibold">
              Version {version}, {sayDay(londonDay(at))}
              {isOwnView && ", our own view"}
            </p>
            <p className="max-w-[42em] text-quiet">
              {keep} {change}
            </p>
            {rating && (
              <p>
                Found useful: {rating.useful} of 5.{rating.missing && ` Missing: “${rating.missing}”`}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
