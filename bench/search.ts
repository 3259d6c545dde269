import { filledDatabase, measuredBy } from "./harness/databases";
import type { Benchmark, Figure } from "./harness/measure";
import type { SearchTimes } from "./search-times";

/** The mix of bench/search-mix.ts at each size. */
export const search: Benchmark = {
  name: "search",
  compares: "60 searches as people make them, beside the same words ranked and counted in full, and one row by its key",
  async run({ sizes, say }) {
    const figures: Figure[] = [];
    for (const size of sizes) {
      const times = await measuredBy<SearchTimes>("search-times.ts", { rounds: 5 }, await filledDatabase(size, say));
      const at = `${size.toLocaleString("en-GB")} jobs`;
      const naive = { what: "ranked and counted in full", value: times.naive.p95 };
      figures.push(
        { what: `${at}, p50`, value: times.p50, unit: "ms", reference: { ...naive, value: times.naive.p50 } },
        { what: `${at}, p95`, value: times.p95, unit: "ms", reference: naive },
        {
          what: `${at}, p99`,
          value: times.p99,
          unit: "ms",
          reference: { what: "one row by its key, p50", value: times.key },
        },
      );
      say(`The slowest of ${at}:`);
      for (const { words, ms } of times.slowest) say(`  ${ms.toFixed(1).padStart(7)} ms  ${words}`);
    }
    return figures;
  },
};
