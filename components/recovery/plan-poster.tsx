import type { ReactNode } from "react";
import { type LocalDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { PHASES, type Phase, sayMinutes } from "@/lib/recovery/plan-input";
import type { Tool } from "./tools";
import { PlanRing } from "./plan-ring";

/** A step as the poster shows it. */
export interface PosterStep {
  id: string;
  phase: Phase;
  title: string;
  why: string | null;
  first: string | null;
  because: string;
  minutes: number;
  dueOn: LocalDate;
  isDone: boolean;
  isSkipped: boolean;
  /** Where what came of it is, for its owner. */
  evidence?: string | null;
  /** What of ours, or which article or page, helps with it. */
  help: Pick<Tool, "href" | "title"> | null;
}

interface Props {
  kicker: string;
  headline: string;
  lead: string;
  steps: PosterStep[];
  done: number;
  total: number;
  /** "Three done, five to go", and what comes next. */
  progress: string;
  next: string | null;
  /** The box that ticks a step: a form in an account, a box of the browser's own without one. */
  tickOf: (step: PosterStep) => ReactNode;
  phone: { said: string; href: string };
}

/** A plan on one page, to be put on the wall: what is so, the next move, and three columns of small steps. */
export function PlanPoster({ kicker, headline, lead, steps, done, total, progress, next, tickOf, phone }: Props) {
  return (
    <article
      data-plan=""
      className="relative isolate min-w-0 overflow-clip rounded-card border border-line bg-raised px-5 pt-10 pb-8 sm:px-10 lg:px-14 lg:pt-16 print:rounded-none print:border-0 print:px-0 print:py-0"
    >
      <PlanRing
        done={done}
        total={total}
        className="absolute end-0 top-0 -z-1 w-[min(9rem,38vw)] sm:w-56 lg:w-[22.5rem] print:w-[4.6cm]"
      />
      <header className="max-sm:pt-20 lg:max-w-[46rem] print:max-w-[12.5cm] print:pt-0">
        <p className="font-semibold max-sm:pe-[38vw] sm:max-lg:pe-40 print:pe-0">{kicker}</p>
        <h1 className="mt-2 text-5xl leading-[1.02] wrap-anywhere tracking-display sm:max-lg:pe-40 print:pe-0 print:text-4xl">
          {headline.split(/(?<=\.) /).map((sentence) => (
            <span key={sentence} className="block">
              {sentence}{" "}
            </span>
          ))}
        </h1>
        <p className="mt-5 max-w-[32em] text-lg leading-[1.45] text-pretty text-quiet print:mt-2 print:text-base">
          {lead}
        </p>
      </header>
      <div className="mt-10 grid gap-x-8 gap-y-10 lg:mt-14 lg:grid-cols-3 print:mt-8 print:grid-cols-3 print:gap-x-6">
        {(Object.keys(PHASES) as Phase[]).map((phase) => (
          <Column key={phase} phase={phase} steps={steps.filter((step) => step.phase === phase)} tickOf={tickOf} />
        ))}
      </div>
      <footer className="mt-10 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 print:mt-4 print:text-[8.5pt]">
        <p>
          <strong data-plan-progress="">{progress}</strong>
          {next && <span className="block text-sm text-quiet">{next}</span>}
        </p>
        <p>
          Rather talk it through?
          <a href={phone.href} className="block text-sm font-semibold whitespace-nowrap">
            {phone.said}
          </a>
        </p>
      </footer>
    </article>
  );
}

function Column({ phase, steps, tickOf }: { phase: Phase; steps: PosterStep[]; tickOf: Props["tickOf"] }) {
  const shown = steps.filter(({ isSkipped }) => !isSkipped);
  return (
    <section aria-labelledby={`phase-${phase}`}>
      <h2 id={`phase-${phase}`} className="border-b-2 border-ink pb-3 text-lg tracking-snug print:pb-1.5">
        {PHASES[phase]}
        <span className="mt-0.5 block font-text text-sm font-normal tracking-normal text-quiet">{daysOf(shown)}</span>
      </h2>
      {shown.length === 0 ? (
        <p className="py-4 text-sm text-quiet">Nothing here. That is allowed.</p>
      ) : (
        <ul role="list">
          {shown.map((step) => (
            <Step key={step.id} step={step} tick={tickOf(step)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function daysOf(steps: PosterStep[]): string {
  const days = steps.map(({ dueOn }) => dueOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return "";
  const day = (one: LocalDate) => sayDay(one, { weekday: false });
  return first === last ? day(first) : `${day(first)} to ${day(last)}`;
}

const NO_BREAK = "\u00a0";

/** Small lines that stand on paper only, where the whole plan is one sheet. */
const ON_PAPER = "hidden text-quiet tabular-nums print:block print:text-[7.5pt] print:leading-[1.35]";

function Step({ step, tick }: { step: PosterStep; tick: ReactNode }) {
  const { id, title, why, first, because, minutes, dueOn, isDone, help, evidence } = step;
  const when = `${sayMinutes(minutes)}, by ${sayDay(dueOn, { weekday: false }).replace(" ", NO_BREAK)}`;
  return (
    <li
      id={`step-${id}`}
      className="group/step grid break-inside-avoid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-line py-3.5 print:gap-x-2 print:py-1.5"
    >
      {tick}
      <div className="pt-1 print:pt-0 print:text-[8.5pt] print:leading-[1.35]">
        <p
          className={
            isDone
              ? "text-quiet line-through"
              : "font-semibold group-has-checked/step:text-quiet group-has-checked/step:line-through"
          }
        >
          {title}
        </p>
        {why && !isDone && <p className="text-sm text-quiet print:hidden">{why}</p>}
        {isDone && <p className="text-sm text-quiet tabular-nums print:hidden">{when}</p>}
        {evidence && (
          <p className="text-sm print:hidden">
            <a href={evidence} rel="noopener noreferrer nofollow" className="inline-block py-1">
              What came of it<span className="sr-only">: {title}</span>
            </a>
          </p>
        )}
        {first && !isDone && <p className={ON_PAPER}>{first}</p>}
        <p className={ON_PAPER}>{when}</p>
        {!isDone && (
          <details className="print:hidden">
            <summary className="cursor-pointer list-none py-0.5 text-sm text-quiet tabular-nums [&::-webkit-details-marker]:hidden">
              {when}
              <span className="sr-only">. </span>{" "}
              <span className="whitespace-nowrap text-brand underline underline-offset-3">How to begin</span>
              <span className="sr-only">: {title}</span>
            </summary>
            <div className="mt-1 mb-1 grid gap-2 border-s-3 border-line ps-3 text-sm">
              {first && <p>{first}</p>}
              <p className="text-quiet">{because}</p>
              {help && (
                <p>
                  <a href={help.href} className="inline-block py-1 font-semibold">
                    {help.title}
                  </a>
                </p>
              )}
            </div>
          </details>
        )}
      </div>
    </li>
  );
}
