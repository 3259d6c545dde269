import { emptyOrKept, measuredBy } from "./harness/databases";
import type { Benchmark } from "./harness/measure";
import type { CvSearchTimes } from "./cv-search-times";

const CVS = 100_000;
const PROMISED_MS = 100;

/** Searches of staff through the words of CVs. */
export const cvSearch: Benchmark = {
  name: "cv-search",
  compares: `40 searches through ${CVS.toLocaleString("en-GB")} CVs of some 350 words`,
  async run({ say }) {
    const url = await emptyOrKept("bench_cv_search");
    say("Filling in what is missing");
    await measuredBy<boolean>("cv-search-fill.ts", { cvs: CVS }, url);
    const { p50, p95, slowest } = await measuredBy<CvSearchTimes>("cv-search-times.ts", { rounds: 5 }, url);
    say("The slowest:");
    for (const { words, ms, total } of slowest)
      say(`  ${ms.toFixed(1).padStart(7)} ms  ${words} (${total ?? "thousands"})`);
    return [
      { what: "p50", value: p50, unit: "ms" },
      { what: "p95", value: p95, unit: "ms", reference: { what: "what is promised", value: PROMISED_MS } },
    ];
  },
};
