const NOISE_MS = 5;

/**
 * How many times as long some work takes on a text four times as long: about 4 where it grows with the length, 16 where it
 * grows with its square. Of the processor's time, whatever else the machine does; the best of three; what is too short to
 * measure counts as five milliseconds.
 */
export function growth(work: (text: string) => unknown, textOf: (length: number) => string, length: number): number {
  const [one, four] = [textOf(length), textOf(4 * length)];
  return best(() => work(four)) / best(() => work(one));
}

function best(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const begun = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(begun);
    return (user + system) / 1000;
  });
  return Math.max(NOISE_MS, Math.min(...times));
}
