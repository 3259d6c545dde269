import { cx } from "@/components/ui/cx";
import type { Rail } from "@/lib/applications/pipeline/rail";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

const HOLDER = { us: "It is with us", "the employer": "It is with the employer", you: "It is your turn" } as const;
/** Where its standing says who has it already: "With us, to be read". */
const SAID: Partial<Record<Rail["stage"], Rail["holder"]>> = { received: "us", submitted: "the employer" };

/** Where an application stands, since when, who has it, and by when its candidate hears: always all four. */
export function ApplicationRail({ rail }: { rail: Rail }) {
  const day = (at: Date) => sayDay(londonDay(at));
  return (
    <div className="grid gap-3">
      <ol role="list" aria-label="The way of your application" className="flex">
        {rail.steps.map(({ stage, label, state }) => (
          <li
            key={stage}
            aria-current={state === "now" ? "step" : undefined}
            className={cx(
              "relative min-w-0 flex-1 pt-6 text-sm before:absolute before:top-0 before:start-0 before:z-1 before:size-4 before:rounded-full before:border-2 before:[print-color-adjust:exact] not-last:after:absolute not-last:after:top-[0.4375rem] not-last:after:start-4 not-last:after:h-0.5 not-last:after:w-full not-last:after:bg-line forced-colors:not-last:after:bg-[CanvasText]",
              state === "done" && "text-quiet before:border-brand before:bg-brand forced-colors:before:bg-[CanvasText]",
              state === "now" &&
                "font-semibold before:border-coral before:bg-coral forced-colors:before:border-[Highlight] forced-colors:before:bg-[Highlight]",
              state === "ahead" && "text-quiet before:border-edge before:bg-paper",
            )}
          >
            <span className={state === "now" ? "whitespace-nowrap" : "max-sm:sr-only"}>{label}</span>
            {state === "done" && <span className="sr-only"> (done)</span>}
          </li>
        ))}
      </ol>
      <p>
        <strong>{rail.standing}</strong>
        {`, since ${day(rail.since)}. `}
        {rail.holder && SAID[rail.stage] !== rail.holder && `${HOLDER[rail.holder]}. `}
        {rail.hearsBy &&
          (rail.isOverdue
            ? `We promised to answer by ${sayDay(rail.hearsBy)} and have not. We are sorry; a recruiter has been told.`
            : `You hear from us by ${sayDay(rail.hearsBy, { weekday: true })}.`)}
      </p>
      {rail.waiting && <WaitingOn waiting={rail.waiting} />}
      {rail.later.lines.length > 0 && (
        <ul role="list" className="grid gap-1">
          {rail.later.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {rail.later.link && (
        <p>
          <a href={rail.later.link.path} className="inline-block py-1 font-semibold">
            {rail.later.link.label}
          </a>
        </p>
      )}
      {rail.events.some(({ words }) => words) && (
        <details>
          <summary className="cursor-pointer text-sm underline">What we wrote</summary>
          <ol role="list" className="mt-3 grid gap-3">
            {rail.events
              .filter(({ words }) => words)
              .map(({ at, standing, words }) => (
                <li key={at.toISOString()} className="border-s-3 border-line ps-4">
                  <p className="max-w-[42em] whitespace-pre-line">{words}</p>
                  <p className="text-sm text-quiet">
                    {standing}, {day(at)}
                  </p>
                </li>
              ))}
          </ol>
        </details>
      )}
    </div>
  );
}

const WAITED_FOR = { client: "We wait for the employer", candidate: "We wait for you", us: "It takes us longer" };

/** Why they hear later than was promised, and what we do about it. */
function WaitingOn({ waiting: { on, since, askAgainOn, words } }: { waiting: NonNullable<Rail["waiting"]> }) {
  return (
    <div className="border-s-3 border-coral ps-4">
      <p>
        {WAITED_FOR[on]}, since {sayDay(since, { weekday: true })}
        {askAgainOn && `; we ask again on ${sayDay(askAgainOn, { weekday: true })}`}.
      </p>
      <p className="max-w-[42em] whitespace-pre-line">{words}</p>
    </div>
  );
}
