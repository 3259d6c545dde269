/**
 * Fills one mail from several lists: the next of each list in turn, each thing once (by its key) wherever it is found
 * first, at most `most` in all. Answers a list for each list, in its order.
 */
export function shareOut<T>(lists: T[][], keyOf: (thing: T) => string, most: number): T[][] {
  const taken = new Set<string>();
  const rest = lists.map((list) => [...list]);
  const shares: T[][] = lists.map(() => []);
  const takeNext = (from: T[], into: T[]) => {
    for (let thing = from.shift(); thing !== undefined; thing = from.shift()) {
      const key = keyOf(thing);
      if (taken.has(key)) continue;
      taken.add(key);
      into.push(thing);
      return;
    }
  };
  while (taken.size < most && rest.some((list) => list.length > 0)) {
    rest.forEach((from, index) => {
      if (taken.size < most) takeNext(from, shares[index] ?? []);
    });
  }
  return shares;
}
