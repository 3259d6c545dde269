import { PHASES, type Phase } from "../plan-input";
import { inOrder } from "./ordering";
import { stepByKey, weighedOwn } from "./step-words";

/** By one place, or to the place of another step; at the end of a phase that has none. */
export type Direction = "up" | "down" | { at: string } | { endOf: Phase };

/** A step at its place. */
export interface Placed {
  id: string;
  key: string | null;
  phase: Phase;
  minutes: number;
}

const PHASE_ORDER = Object.keys(PHASES) as Phase[];

/**
 * The order after a step was moved, with the phase it has come into where that is another. At the edge of its phase a step
 * goes over it: up from the first of a week is the last of the hour. Null when it cannot go further.
 */
export function moved(steps: readonly Placed[], id: string, to: Direction): { order: string[]; phase?: Phase } | null {
  const step = steps.find((one) => one.id === id);
  if (!step) return null;
  const columns = new Map(
    PHASE_ORDER.map((phase) => [phase, steps.filter((one) => one.phase === phase && one !== step)]),
  );
  const target = targetOf(steps, step, to);
  if (!target) return null;
  columns.get(target.phase)?.splice(target.at, 0, step);
  const order = PHASE_ORDER.flatMap((phase) => columns.get(phase) ?? []).map((one) => one.id);
  return { order, ...(target.phase !== step.phase && { phase: target.phase }) };
}

function targetOf(steps: readonly Placed[], step: Placed, to: Direction): { phase: Phase; at: number } | null {
  const column = (phase: Phase) => steps.filter((one) => one.phase === phase);
  const own = column(step.phase);
  const at = own.indexOf(step);
  if (typeof to === "object") {
    if ("endOf" in to) return { phase: to.endOf, at: column(to.endOf).filter((one) => one !== step).length };
    const other = steps.find((one) => one.id === to.at);
    if (!other || other === step) return null;
    return { phase: other.phase, at: column(other.phase).indexOf(other) };
  }
  const phase = PHASE_ORDER[PHASE_ORDER.indexOf(step.phase) + (to === "up" ? -1 : 1)];
  if (to === "up")
    return at > 0 ? { phase: step.phase, at: at - 1 } : phase ? { phase, at: column(phase).length } : null;
  return at < own.length - 1 ? { phase: step.phase, at: at + 1 } : phase ? { phase, at: 0 } : null;
}

/** The order by what steps weigh, of ours and theirs, for plans that nobody has put in an order of their own. */
export const becauseOrder = (steps: readonly Placed[]): string[] =>
  inOrder(
    steps.map(({ id, key, phase, minutes }) => {
      const template = key === null ? undefined : stepByKey(key);
      return { ...(template ?? weighedOwn(id, phase, minutes)), phase, id };
    }),
  ).map(({ id }) => id);
