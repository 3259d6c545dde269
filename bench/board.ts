import { emptyOrKept, measuredBy } from "./harness/databases";
import type { Benchmark, Figure } from "./harness/measure";
import type { BoardTimes } from "./board-times";

const PROMISED_MS = 100;

/** The board of one job with many applications. */
export const board: Benchmark = {
  name: "board",
  compares: "the board of one job with 10,000 applications, its list, and who of them has no answer",
  async run({ say }) {
    const url = await emptyOrKept("bench_board");
    say("Filling in what is missing");
    const times = await measuredBy<BoardTimes>("board-times.ts", { applications: 10_000, rounds: 60 }, url);
    return times.flatMap(({ what, p50, p95 }): Figure[] => [
      { what: `${what}, p50`, value: p50, unit: "ms" },
      { what: `${what}, p95`, value: p95, unit: "ms", reference: { what: "what is promised", value: PROMISED_MS } },
    ]);
  },
};
