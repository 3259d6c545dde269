import { emptyOrKept, measuredBy } from "./harness/databases";
import type { Benchmark, Figure } from "./harness/measure";
import type { TableTimes } from "./tables-times";

/** Of what its tables are filled with. */
export const SIZES = { jobs: 100_000, candidates: 200_000, subscribers: 1_000_000 };
const PROMISED_MS = 100;

/** Every view, filter and sort of the admin area's tables. */
export const tables: Benchmark = {
  name: "tables",
  compares: "the tables of the admin area at 100,000 jobs, 200,000 candidates and a million subscribers",
  async run({ say }) {
    const url = await emptyOrKept("bench_tables");
    say("Filling in what is missing");
    await measuredBy<boolean>("tables-fill.ts", SIZES, url);
    const { rooms, slowest } = await measuredBy<TableTimes>("tables-times.ts", { rounds: 5 }, url);
    say("The slowest:");
    for (const { words, ms } of slowest) say(`  ${ms.toFixed(1).padStart(7)} ms  ${words}`);
    return rooms.flatMap(({ room, views, p50, p95 }): Figure[] => [
      { what: `${room}, ${views} views, p50`, value: p50, unit: "ms" },
      { what: `${room}, p95`, value: p95, unit: "ms", reference: { what: "what is promised", value: PROMISED_MS } },
    ]);
  },
};
