import { copiedDatabase, filledDatabase, measuredBy } from "./harness/databases";
import { type Benchmark, type Figure, median } from "./harness/measure";
import type { DigestTimes } from "./digests-times";

const JOBS = 100_000;
const FRESH = 5000;
const ROUNDS = 3;
/** Megabytes of heap: without a limit Node takes what the machine has, and nobody sees what is needed. */
const HEAP = 300;

/**
 * The Tuesday run: what is new for each search, and a row in the ledger and the outbox for each who is due; then the
 * letters.
 */
export const digests: Benchmark = {
  name: "digests",
  compares: `a week's digests, ${FRESH.toLocaleString("en-GB")} of ${JOBS.toLocaleString("en-GB")} jobs new: each size beside the smallest`,
  async run({ subscribers, say }) {
    const source = await filledDatabase(JOBS, say);
    const databases = new Map<number, string>();
    for (const size of subscribers)
      databases.set(size, await copiedDatabase(source, `bench_digests_${size}`, size, say));
    const rounds = new Map(subscribers.map((size) => [size, [] as DigestTimes[]]));
    // By turns, so that whatever else the machine does hits all sizes.
    for (let round = 1; round <= ROUNDS; round++) {
      for (const [size, url] of databases) {
        say(`Round ${round} of ${ROUNDS}, ${size.toLocaleString("en-GB")} subscribers`);
        const flags = [`--max-old-space-size=${HEAP}`];
        rounds.get(size)?.push(await measuredBy<DigestTimes>("digests-times.ts", { fresh: FRESH }, url, flags));
      }
    }
    const costs = subscribers.map((size) => costsOf(rounds.get(size) ?? []));
    return subscribers.flatMap((size, index) => figuresOf(size, costs[index], costs[0]));
  },
};

type Costs = ReturnType<typeof costsOf>;

function costsOf(rounds: DigestTimes[]) {
  const middle = (of: (times: DigestTimes) => number) => median(rounds.map(of));
  return {
    perSecond: middle(({ due, prepareMs }) => (due / prepareMs) * 1000),
    microseconds: middle(({ due, prepareMs }) => (prepareMs / due) * 1000),
    seconds: middle(({ prepareMs }) => prepareMs / 1000),
    written: middle(({ written, writeMs }) => (written / writeMs) * 1000),
    memory: Math.max(...rounds.map(({ memory }) => memory)),
    searches: middle(({ searches }) => searches),
    largest: Math.max(...rounds.map(({ largest }) => largest)),
  };
}

function figuresOf(size: number, costs: Costs | undefined, smallest: Costs | undefined): Figure[] {
  if (!costs || !smallest) return [];
  const at = `${size.toLocaleString("en-GB")} subscribers, ${costs.searches.toLocaleString("en-GB")} searches`;
  return [
    { what: `${at}, prepared`, value: costs.perSecond, unit: "/s" },
    {
      what: `${at}, each`,
      value: costs.microseconds / 1000,
      unit: "ms",
      reference: { what: "each at the smallest size", value: smallest.microseconds / 1000 },
    },
    { what: `${at}, in all`, value: costs.seconds * 1000, unit: "ms" },
    { what: `${at}, letters written`, value: costs.written, unit: "/s" },
    { what: `${at}, largest letter`, value: costs.largest / 1e6, unit: "MB" },
    { what: `${at}, memory at most`, value: costs.memory, unit: "MB" },
  ];
}
