import { emptyDatabase, measuredBy } from "./harness/databases";
import type { Benchmark } from "./harness/measure";
import type { FreeTimesTimes } from "./free-times-times";

const AGENCY = { consultants: 50, days: 60, calls: 10_000 };

/** What a large agency's free times of two months cost, with every diary nearly half full. */
export const freeTimes: Benchmark = {
  name: "free-times",
  compares: "free times of 50 consultants over 60 days with 10,000 calls booked, beside reading those calls alone",
  async run({ say }) {
    const times = await measuredBy<FreeTimesTimes>(
      "free-times-times.ts",
      AGENCY,
      await emptyDatabase("bench_free_times"),
    );
    say(`${times.found.toLocaleString("en-GB")} times found, ${times.booked.toLocaleString("en-GB")} calls booked`);
    const reference = { what: "the calls alone", value: times.calls };
    return [
      { what: "free times, p50", value: times.p50, unit: "ms", reference },
      { what: "free times, p95", value: times.p95, unit: "ms", reference },
      { what: "of it the rule, without the database", value: times.rule, unit: "ms", reference },
    ];
  },
};
