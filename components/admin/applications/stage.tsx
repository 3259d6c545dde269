import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import type { WhereItStands } from "@/lib/applications/staff/where-it-stands";
import { isEnd, STAGES } from "@/lib/applications/vocabulary";
import { fromDateColumn, londonDay } from "@/lib/core/time/dates";
import { sayDay, sayMoment } from "@/lib/core/time/say";
import type { FormAction } from "@/components/ui/form-state";
import { MoveForm } from "./move-form";
import { PutOffForm } from "./put-off-form";

type Props = {
  stands: WhereItStands;
  move: FormAction;
  /** Moves the day by which the candidate hears. */
  putOff: FormAction;
  whom: { value: string; label: string }[];
  now: Date;
};

/** Where an application stands, what has been promised, and the form that moves it. */
export function StageNow({ stands, move, putOff, whom, now }: Props) {
  const { stage, since, answerDueOn, answerGoesAt, version, moves } = stands;
  const due = answerDueOn && fromDateColumn(answerDueOn);
  const isLate = due !== null && due < londonDay(now);
  return (
    <Sheet as="section" className="grid gap-4">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-lg">{STAGES[stage]}</h2>
        <span className="text-quiet">since {sayMoment(since)}</span>
        {due && (
          <Badge tone={isLate ? "bad" : "plain"}>
            {isLate ? "Was promised an answer by" : "Hears by"} {sayDay(due)}
          </Badge>
        )}
      </header>
      {answerGoesAt && answerGoesAt > now && (
        <Notice tone="warn">
          The letter goes on {sayMoment(answerGoesAt)}. Move it back before then, and nobody hears of it.
        </Notice>
      )}
      {moves.length > 0 && (
        <details open={!isEnd(stage)}>
          <summary className="cursor-pointer font-semibold">Move it</summary>
          <div className="mt-4">
            <MoveForm
              action={move}
              version={version}
              moves={moves.map(({ to, isBack }) => ({
                value: to,
                label: isBack ? `Back to: ${STAGES[to]}` : STAGES[to],
              }))}
            />
          </div>
        </details>
      )}
      {moves.length > 0 && due && (
        <details>
          <summary className="cursor-pointer font-semibold">Put the answer off</summary>
          <div className="mt-4">
            <PutOffForm action={putOff} version={version} dueOn={due} whom={whom} />
          </div>
        </details>
      )}
    </Sheet>
  );
}

const WHO: Record<string, string> = { candidate: "the candidate", machine: "the site" };

/** All that happened to an application, newest first, with what was said. */
export function StageHistory({ events }: Pick<WhereItStands, "events">) {
  return (
    <ol role="list" className="grid gap-4">
      {events.map(({ version, at, to, who, words, reason }) => (
        <li key={version} className="border-s-3 border-line ps-4">
          <p>
            <strong>{STAGES[to]}</strong>, by {WHO[who] ?? who}
          </p>
          {words && <p className="max-w-[42em] whitespace-pre-line">{words}</p>}
          {reason && <p className="text-quiet">For us: {reason}</p>}
          <p className="text-sm text-quiet">{sayMoment(at)}</p>
        </li>
      ))}
    </ol>
  );
}
