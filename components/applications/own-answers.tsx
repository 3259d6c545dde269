import type { AskedAnswer } from "@/lib/applications/questions/answers";
import { sayAnswer } from "@/lib/applications/questions/vocabulary";

/** What a candidate answered to a job's own questions, as they were asked. */
export function OwnAnswers({ answers }: { answers: AskedAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer text-sm underline">What you answered</summary>
      <dl className="mt-3 grid gap-3">
        {answers.map(({ question, kind, value }) => (
          <div key={question}>
            <dt className="text-sm text-quiet">{question}</dt>
            <dd className="max-w-[42em] whitespace-pre-line">{sayAnswer(kind, value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
