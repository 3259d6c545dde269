import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import type { AskedAnswer } from "@/lib/applications/questions/answers";
import { sayAnswer } from "@/lib/applications/questions/vocabulary";

type Props = {
  answers: AskedAnswer[] | null;
  /** Null for whoever does not arrange interviews, and where nothing was asked for. */
  adjustments: string | null;
};

/** What they answered to the job's own questions, as they were asked; and, apart, what is to be arranged for them. */
export function AnswersAndAdjustments({ answers, adjustments }: Props) {
  const misses = answers?.filter(({ meets }) => meets === false).length ?? 0;
  return (
    <>
      {answers !== null && answers.length > 0 && (
        <section className="grid gap-4">
          <h2 className="text-lg">Their answers</h2>
          {misses > 0 && (
            <Notice tone="warn">
              {misses === 1 ? "One answer does" : `${misses} answers do`} not meet what the job calls essential. It has
              decided nothing: read it, and ask if it may be a mistake.
            </Notice>
          )}
          <Sheet>
            <dl className="grid gap-4">
              {answers.map(({ question, kind, value, meets }) => (
                <div key={question}>
                  <dt className="font-semibold">
                    {question}{" "}
                    {meets !== null && (
                      <Badge tone={meets ? "good" : "warn"}>{meets ? "Essential" : "Essential: not met"}</Badge>
                    )}
                  </dt>
                  <dd className="whitespace-pre-line">{sayAnswer(kind, value)}</dd>
                </div>
              ))}
            </dl>
          </Sheet>
        </section>
      )}
      {adjustments !== null && (
        <section>
          <h2 className="mb-2 text-lg">To arrange for interviews</h2>
          <p className="max-w-[42em] whitespace-pre-line">{adjustments}</p>
          <p className="mt-1 text-sm text-quiet">
            For whoever arranges them, and for nobody who judges: it is in no list, search, score or letter.
          </p>
        </section>
      )}
    </>
  );
}
