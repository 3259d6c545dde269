import { CRITERIA, type Criterion } from "@/lib/recovery/fit/words";

/** What was not known, as questions to take along. */
export function NextTime({ questions }: { questions: { criterion: Criterion; ask: string }[] }) {
  if (questions.length === 0) return null;
  return (
    <section className="break-inside-avoid">
      <h3 className="border-b-2 border-ink pb-2 text-lg">Ask next time</h3>
      <ul role="list" className="mt-3 grid gap-2.5">
        {questions.map(({ criterion, ask }) => (
          <li key={criterion} className="grid grid-cols-[auto_minmax(0,1fr)] gap-3">
            <span aria-hidden="true" className="mt-[0.2em] size-5 rounded-full border-[1.5px] border-edge" />
            <span>
              {ask} <span className="text-sm text-quiet">{CRITERIA[criterion]}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
