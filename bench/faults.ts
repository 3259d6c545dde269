import { faultTrials } from "./faults/trials";
import { type Benchmark, percentile } from "./harness/measure";

/** The whole system in trouble at random instants while visitors go on: what they were told must be so afterwards. */
export const faults: Benchmark = {
  name: "faults",
  compares:
    "web, worker, database and mail server killed, disk filled, database frozen, clock moved, connections dropped",
  async run({ trials, seed, say }) {
    say(`${trials} faults, seed "${seed}"`);
    const { broken, mails, done, healed, ...outcome } = await faultTrials(trials, seed, say);
    for (const sentence of broken) say(`Broken: ${sentence}`);
    const times = healed.map(({ took }) => took);
    for (const [fault, all] of Map.groupBy(healed, (one) => one.fault))
      say(`${fault}: ${all.length}, back after ${Math.round(Math.max(...all.map(({ took }) => took)))} ms at most`);
    const figure = (what: string, value: number) => ({ what, value, unit: "times" as const });
    return [
      figure("faults", outcome.trials),
      figure("things that visitors did", done.length),
      figure("of these acknowledged", done.filter(({ isAcknowledged }) => isAcknowledged).length),
      figure("lost, twice, half, or without their mail", broken.length),
      figure("mails sent", mails.sent),
      figure("of these twice with one Message-ID, tried again after a lost answer", mails.again),
      figure("mails in doubt, which their rows say", mails.inDoubt),
      figure("mails too late to be of use, which their rows say", mails.tooLate),
      { what: "until everything worked again, p50", value: percentile(times, 0.5), unit: "ms" },
      { what: "the longest", value: Math.max(...times), unit: "ms" },
    ];
  },
};
