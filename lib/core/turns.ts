/**
 * Work that takes turns: at most so many at once in this process, the others wait in the order they came. What one throws
 * is its caller's alone.
 */
export function takingTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (work) => {
    if (busy >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The next one takes over the turn, so that nobody comes in between.
      if (next) next();
      else busy--;
    }
  };
}
