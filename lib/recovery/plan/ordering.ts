import { PHASES, type Phase } from "../plan-input";
import { SAFETY, type Safety, type StepTemplate } from "./step-template";

/** What a step is ordered by. */
export type Weighed = Pick<StepTemplate, "key" | "phase" | "minutes" | "impact" | "urgency" | "safety" | "isLast">;

/** What a step weighs: impact × urgency ÷ effort, the effort in four sizes, so that five minutes decide nothing. */
export const priorityOf = ({ impact, urgency, minutes }: Weighed): number => (impact * urgency) / effortOf(minutes);

const effortOf = (minutes: number) => (minutes <= 15 ? 1 : minutes <= 30 ? 2 : minutes <= 60 ? 3 : 4);

const PHASE_ORDER = Object.keys(PHASES) as Phase[];

/**
 * Steps in the order in which they help: by phase, there by priority, quicker ones first among equals. Those of the safety
 * order keep it among themselves, in the places that the order gave to them together; a pause comes before everything and
 * looking back after it.
 */
export function inOrder<Step extends Weighed>(steps: readonly Step[]): Step[] {
  const byPriority = PHASE_ORDER.flatMap((phase) =>
    steps
      .filter((step) => step.phase === phase)
      .sort((a, b) => endOf(a) - endOf(b) || priorityOf(b) - priorityOf(a) || a.minutes - b.minutes || byKey(a, b)),
  );
  const inSafety = byPriority.filter(({ safety }) => safety).sort((a, b) => rank(a.safety) - rank(b.safety));
  let next = 0;
  return byPriority.map((step) => (step.safety ? (inSafety[next++] ?? step) : step));
}

const endOf = ({ safety, isLast }: Weighed) => (safety === "pause" ? -1 : isLast ? 1 : 0);
const rank = (safety: Safety | undefined) => (safety ? SAFETY.indexOf(safety) : SAFETY.length);
const byKey = (a: Weighed, b: Weighed) => (a.key < b.key ? -1 : 1);

/** Why a step stands where it does, in words. */
export function becauseOf(step: Weighed): string {
  if (step.safety) return BECAUSE[step.safety];
  if (step.isLast) return "Last, because it looks at all the others.";
  return `${IMPACT[step.impact]}, ${URGENCY[step.urgency]}, and takes ${sayEffort(step.minutes)}.`;
}

const BECAUSE: Record<Safety, string> = {
  pause: "First, because everything after it goes better after it.",
  thank: "Before you ask for anything, and while they remember you.",
  ask: "Early, because answers dry up after about three days.",
  record: "Soon, because the questions fade within days.",
  talk: "After you have it on paper, so that there is something to talk about.",
  refresh: "Before you apply again, so that the next one has it.",
  apply: "After the others, so that the next one is better and not only next.",
};
const IMPACT = { 1: "It changes a little", 2: "It helps", 3: "It changes much" };
const URGENCY = { 1: "it keeps", 2: "it is best within two weeks", 3: "it loses its use within days" };

function sayEffort(minutes: number): string {
  if (minutes <= 15) return "a quarter of an hour at most";
  if (minutes <= 60) return minutes <= 30 ? "half an hour at most" : "an hour at most";
  return "a few hours";
}
