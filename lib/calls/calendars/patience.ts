import ICAL from "ical.js";

/** An event that repeats took more steps than it may. */
export class OutOfPatience extends Error {}

let left = Infinity;

/**
 * Runs work in which ical.js may take so many steps from one day to the next, and throws OutOfPatience when that is not
 * enough: a rule that never comes true ("the 30th of February, daily") would keep it looking for ever, and it has no limit
 * of its own. Answers what the work gave and how many steps are left.
 */
export function withPatience<T>(steps: number, work: () => T): { result: T; left: number } {
  const before = left;
  left = steps;
  try {
    return { result: work(), left };
  } finally {
    left = before;
  }
}

/** What the library does again and again while it looks, and what each costs beside the others. */
const STEPS = { check_contracting_rules: 1, next_generic: 1, increment_month: 1, expand_year_days: 100 };

type Looking = Record<keyof typeof STEPS, (...given: unknown[]) => unknown>;

const looking = ICAL.RecurIterator.prototype as unknown as Looking;
for (const [name, cost] of Object.entries(STEPS) as [keyof typeof STEPS, number][]) {
  const step = looking[name];
  looking[name] = function counted(this: unknown, ...given: unknown[]) {
    left -= cost;
    if (left < 0) throw new OutOfPatience("An event repeats by a rule that leads nowhere");
    return step.apply(this, given);
  };
}
