/** A number of people is shown from so many on, and rounded to the next of these. */
export const FLOOR = 10;
const ROUNDED_TO = 5;
/** This many values, at least, must a hidden number be able to have for somebody who knows how this is done. */
const SPREAD = 3;

export interface Rules {
  floor: number;
  roundedTo: number;
  spread: number;
}

const RULES: Rules = { floor: FLOOR, roundedTo: ROUNDED_TO, spread: SPREAD };

export interface ShownTable {
  /** Answers that enough people gave, in the order given, rounded. */
  shown: { answer: string; count: number }[];
  /** Those that are only shown together, if there are any: always two or more. */
  together: { answers: string[]; count: number } | null;
  /** The sum, rounded by itself: it need not be the sum of what is shown. */
  total: number;
}

/**
 * What of a table of counts may be shown: null where it is too little altogether. An answer that fewer people than the
 * floor gave is put together with others until they are enough and until each of them might be several numbers, even
 * for somebody who knows this rule and subtracts all the rest; the last answer that would be enough alone goes with
 * them where that is needed (secondary suppression). The last, and not the smallest: which one it was would say how
 * large the others are, as the test that tries every table found. Everything is rounded, so that two tables that
 * overlap do not tell what lies between them.
 */
export function suppress(counts: Record<string, number>, rules: Rules = RULES): ShownTable | null {
  const { floor } = rules;
  const cells = Object.entries(counts).map(([answer, count]) => ({ answer, count }));
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  if (total < floor) return null;
  const hidden = cells.filter(({ count }) => count < floor);
  const rest = cells.filter(({ count }) => count >= floor);
  const small = hidden.length;
  while (hidden.length > 0 && !isHidden(hidden, small, rules)) {
    const next = rest.pop();
    // Nothing is left to hide them behind.
    if (!next) return null;
    hidden.push(next);
  }
  const names = hidden.map(({ answer }) => answer);
  const round = (count: number) => Math.round(count / rules.roundedTo) * rules.roundedTo;
  return {
    shown: cells
      .filter(({ answer }) => !names.includes(answer))
      .map(({ answer, count }) => ({ answer, count: round(count) })),
    together:
      names.length === 0
        ? null
        : {
            answers: Object.keys(counts).filter((answer) => names.includes(answer)),
            count: round(hidden.reduce((sum, { count }) => sum + count, 0)),
          },
    total: round(total),
  };
}

type Cell = { answer: string; count: number };

/**
 * Whether what is put together says little of each. Small ones alone: with their sum known each could still be several
 * numbers between none and the floor. With a large one among them, nobody knows which it is.
 */
function isHidden(hidden: Cell[], small: number, { floor, spread }: Rules): boolean {
  const sum = hidden.reduce((total, { count }) => total + count, 0);
  if (hidden.length < 2 || sum < floor) return false;
  if (hidden.length > small) return true;
  const most = floor - 1;
  const highest = Math.min(most, sum);
  const lowest = Math.max(0, sum - most * (hidden.length - 1));
  return highest - lowest + 1 >= spread;
}
