/** One line of the table: what was measured, beside what the same machine did in the same minutes without us. */
export interface Figure {
  what: string;
  /** In `unit`; smaller is better for times, larger for rates. */
  value: number;
  unit: "ms" | "/s" | "MB" | "KB" | "times";
  /** The reference beside it, and what it is. */
  reference?: { what: string; value: number };
}

/** A benchmark: what it compares, and how. */
export interface Benchmark {
  name: string;
  compares: string;
  run: (options: BenchOptions) => Promise<Figure[]>;
}

export interface BenchOptions {
  /** How many jobs, the sizes one after the other. */
  sizes: number[];
  /** How many subscribers, likewise. */
  subscribers: number[];
  /** How many faults, and by which chance: the same word, the same faults. */
  trials: number;
  seed: string;
  say: (words: string) => void;
}

/** The value below which `share` of the values lie. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (values: number[]): number => percentile(values, 0.5);

/** Milliseconds that the work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/**
 * Runs subject and reference by turns, so that whatever else the machine does hits both; the first round warms up and
 * does not count. Answers what each returned, round by round.
 */
export async function byTurns(
  rounds: number,
  subject: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<{ subject: number[]; reference: number[] }> {
  const values = { subject: [] as number[], reference: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const pair = { subject: await subject(), reference: await reference() };
    if (round === 0) continue;
    values.subject.push(pair.subject);
    values.reference.push(pair.reference);
  }
  return values;
}

/** The most memory that this process has had since: its resident set. */
export function mostMemory(): { megabytes: () => number } {
  let most = 0;
  const look = () => (most = Math.max(most, process.memoryUsage.rss()));
  setInterval(look, 50).unref();
  return { megabytes: () => (look(), most / 1e6) };
}
