import { PRACTICE_STAGES, type PracticeStage } from "@/lib/recovery/practice/words";

export interface ListedQuestion {
  key: string;
  ask: string;
  shows: string | null;
  stage: PracticeStage | null;
  /** Where it can be answered; null where nobody is signed in. */
  href: string | null;
  /** A word beside it: "Answered". */
  note?: string;
}

/** Questions by stage, each with what a good answer shows behind it. */
export function QuestionBank({ questions }: { questions: ListedQuestion[] }) {
  const stages = (Object.keys(PRACTICE_STAGES) as PracticeStage[]).filter((stage) =>
    questions.some((question) => question.stage === stage),
  );
  return (
    <div className="grid gap-12">
      {stages.map((stage) => (
        <section
          key={stage}
          aria-labelledby={`stage-${stage}`}
          className="grid gap-x-16 gap-y-4 2xl:grid-cols-[17rem_minmax(0,1fr)]"
        >
          <h2 id={`stage-${stage}`} className="text-xl">
            {PRACTICE_STAGES[stage]}
          </h2>
          <QuestionList questions={questions.filter((question) => question.stage === stage)} />
        </section>
      ))}
    </div>
  );
}

export function QuestionList({ questions }: { questions: ListedQuestion[] }) {
  return (
    <ul role="list" className="border-t border-line">
      {questions.map(({ key, ask, shows, href, note }) => (
        <li key={key} className="border-b border-line py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <p className="min-w-0 flex-[1_1_18rem] font-semibold">{href ? <a href={href}>{ask}</a> : ask}</p>
            {note && <p className="text-sm text-quiet">{note}</p>}
          </div>
          {shows && (
            <details className="mt-1 text-quiet">
              <summary className="cursor-pointer py-1 text-sm">
                What a good answer shows<span className="sr-only">: {ask}</span>
              </summary>
              <p className="mt-1 max-w-[42em]">{shows}</p>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
