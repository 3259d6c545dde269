import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import type { ScorecardsOfApplication } from "@/lib/applications/scorecards/reading";
import { SCORES } from "@/lib/applications/scorecards/scorecard-input";
import { sayMoment } from "@/lib/core/time/say";
import { ScorecardForm } from "./scorecard-form";
import { ScoreSummary } from "./score-summary";

type Props = {
  cards: ScorecardsOfApplication;
  action: FormAction;
  /** What the reader has just done: "in" or "kept". */
  said?: string;
};

/** What reviewers think of an application, each by the same criteria, and nobody swayed by the others. */
export function Scorecards({ cards: { form, jobId, own, othersIn, others, summary }, action, said }: Props) {
  return (
    <section id="scorecard" className="grid gap-4">
      <h2 className="text-lg">Scorecard</h2>
      {said === "in" && <Notice tone="good">Your scorecard is in.</Notice>}
      {said === "kept" && <Notice tone="good">Your draft is kept. Nobody else sees it.</Notice>}
      {!form && !own ? (
        <p className="text-quiet">
          Nobody has said yet what applications for this job are judged by.{" "}
          <a href={`/admin/jobs/${jobId}/review`}>Write the criteria</a>, and everybody who applies is scored by them.
        </p>
      ) : (
        <p className="text-quiet">{sayOthers(othersIn, own?.isHandedIn ?? false)}</p>
      )}
      {form && !own?.isHandedIn && (
        <Sheet>
          <ScorecardForm key={form.version} action={action} form={form} start={startOf(form, own)} />
        </Sheet>
      )}
      {summary && <ScoreSummary {...summary} />}
      {own?.isHandedIn && <Card title="Yours" note={own.note} scores={own.scores} />}
      {others.map(({ reviewer, submittedAt, note, scores }) => (
        <Card
          key={`${reviewer} ${submittedAt.toISOString()}`}
          title={reviewer}
          at={submittedAt}
          note={note}
          scores={scores}
        />
      ))}
    </section>
  );
}

function sayOthers(count: number, isIn: boolean): string {
  if (count === 0) return "No colleague has handed one in yet.";
  const many = count === 1 ? "One colleague has" : `${count} colleagues have`;
  return isIn ? `${many} handed one in too.` : `${many} handed one in. You can read it once yours is in.`;
}

/** A draft by the criteria as they are now: what was written under a name stays with it. */
function startOf(
  form: NonNullable<ScorecardsOfApplication["form"]>,
  own: ScorecardsOfApplication["own"],
): Record<string, string> {
  const start: Record<string, string> = { note: own?.note ?? "" };
  for (const { position, name } of form.criteria) {
    const given = own?.scores.find((score) => score.name === name);
    if (given?.score) start[`score-${position}`] = String(given.score);
    if (given?.evidence) start[`evidence-${position}`] = given.evidence;
  }
  return start;
}

type CardProps = {
  title: string;
  at?: Date;
  note: string | null;
  scores: { position: number; name: string; score: number | null; evidence: string | null }[];
};

function Card({ title, at, note, scores }: CardProps) {
  return (
    <details className="border-t border-line pt-3">
      <summary className="cursor-pointer font-semibold">
        {title} <span className="font-normal text-quiet">{scores.map(({ score }) => score ?? "–").join(" · ")}</span>
      </summary>
      <dl className="mt-3 grid gap-3">
        {scores.map(({ position, name, score, evidence }) => (
          <div key={position}>
            <dt className="font-semibold">
              {name}: {score ? `${score}, ${SCORES[score as keyof typeof SCORES].toLowerCase()}` : "not scored"}
            </dt>
            <dd className="max-w-[42em] whitespace-pre-line">{evidence}</dd>
          </div>
        ))}
      </dl>
      {note && <p className="mt-3 max-w-[42em] whitespace-pre-line">{note}</p>}
      {at && <p className="mt-2 text-sm text-quiet">Handed in {sayMoment(at)}</p>}
    </details>
  );
}
