import { emptyDatabase, measuredBy } from "./harness/databases";
import type { Benchmark } from "./harness/measure";
import type { EditingTimes } from "./editing-times";

const CROWD = { recruiters: 20, jobs: 50, saves: 2000 };

/** Recruiters who save the same jobs at once. None of their words may be lost, and whoever is overtaken must be shown both. */
export const editing: Benchmark = {
  name: "editing",
  compares: `${CROWD.recruiters} recruiters save the same ${CROWD.jobs} jobs ${CROWD.saves.toLocaleString("en-GB")} times at once`,
  async run() {
    const times = await measuredBy<EditingTimes>("editing-times.ts", CROWD, await emptyDatabase("bench_editing"));
    return [
      { what: "saved", value: times.saved, unit: "times" },
      { what: "overtaken by a colleague, shown both and put together", value: times.clashes, unit: "times" },
      { what: "words that were saved and are lost", value: times.lost, unit: "times" },
      { what: "clashes that nobody was shown", value: times.unshown, unit: "times" },
      { what: "versions that were not written down", value: times.unwritten, unit: "times" },
      { what: "all of them", value: times.all, unit: "ms" },
    ];
  },
};
