import { emptyDatabase, measuredBy } from "./harness/databases";
import type { Benchmark } from "./harness/measure";
import type { BookingTimes } from "./booking-times";

const PEOPLE = 200;

/** Everybody wants one time. One gets it; what counts besides is how long the others wait for their answer. */
export const booking: Benchmark = {
  name: "booking",
  compares: `${PEOPLE} people want one time at once, beside as many inserts that one unique key lets through once`,
  async run({ say }) {
    const times = await measuredBy<BookingTimes>(
      "booking-times.ts",
      { people: PEOPLE },
      await emptyDatabase("bench_booking"),
    );
    say(`${times.booked} of ${PEOPLE} got the time (there is one consultant)`);
    return [
      {
        what: "until the last has an answer",
        value: times.all,
        unit: "ms",
        reference: { what: "the inserts", value: times.inserts },
      },
      { what: "one booking, alone", value: times.alone, unit: "ms" },
    ];
  },
};
