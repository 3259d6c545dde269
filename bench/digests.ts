import { emptyDatabase, measuredBy } from "./harness/databases";
import type { Benchmark } from "./harness/measure";
import type { DigestTimes } from "./digests-times";

const [SUBSCRIBERS, JOBS] = [5000, 5000];

/** The Tuesday run: who is due, what is new to each, and one message for each into the outbox. */
export const digests: Benchmark = {
  name: "digests",
  compares: `a week's digests for ${SUBSCRIBERS.toLocaleString("en-GB")} subscribers written into the outbox, beside as many bare rows`,
  async run({ say }) {
    say(`Filling in ${SUBSCRIBERS} subscribers and ${JOBS} jobs`);
    const url = await emptyDatabase("bench_digests");
    const times = await measuredBy<DigestTimes>("digests-times.ts", { subscribers: SUBSCRIBERS, jobs: JOBS }, url);
    say(`${times.written} digests written`);
    return [
      {
        what: "digests",
        value: times.perSecond,
        unit: "/s",
        reference: { what: "bare rows of that size", value: times.bare },
      },
    ];
  },
};
