import { setTimeout as sleep } from "node:timers/promises";
import { Dice } from "@/scripts/fill/dice";
import { FAULTS } from "./kinds";
import { judged, settle, type Verdict } from "./ledger";
import { System } from "./system";
import { type Done, Visitors } from "./visitors";

export interface Outcome extends Verdict {
  trials: number;
  done: Done[];
  /** Milliseconds from the end of each fault until everything worked again. */
  healed: { fault: string; took: number }[];
  leftOut: string[];
}

/** Of visitors who act at once. */
const VISITORS = 4;
const LAST_DEEDS_MS = 500;
const QUIET_MS = { from: 100, to: 1200 };

/**
 * Faults one after the other at random instants, while visitors go on. The same seed has the same faults after the same
 * pauses; what the machine does in between is its own.
 */
export async function faultTrials(trials: number, seed: string, say: (words: string) => void): Promise<Outcome> {
  const system = new System();
  const leftOut = FAULTS.flatMap(({ name, isLeftOut }) => {
    const why = isLeftOut?.(system);
    return why ? [`${name}: ${why}`] : [];
  });
  for (const one of leftOut) say(`Left out: ${one}`);
  const faults = FAULTS.filter(({ isLeftOut }) => !isLeftOut?.(system));
  let visitors: Visitors | undefined;
  try {
    await system.start();
    visitors = new Visitors(system.address, seed);
    await visitors.begin(VISITORS);
    const healed: Outcome["healed"] = [];
    for (let trial = 0; trial < trials; trial++) {
      const dice = new Dice(`${seed} ${trial}`);
      // Each kind as often as every other, whatever the number.
      const fault = faults[trial % faults.length];
      if (!fault) break;
      await sleep(dice.between(QUIET_MS.from, QUIET_MS.to));
      await fault.happen(system, dice);
      healed.push({ fault: fault.name, took: await system.untilHealthy() });
      if (trial % 20 === 19) say(`${trial + 1} faults, ${visitors.done.length} deeds`);
    }
    await sleep(LAST_DEEDS_MS);
    await visitors.end();
    const waiting = await settle(system);
    const verdict = await judged(system, visitors.done);
    const broken = [...verdict.broken, ...visitors.strange, ...waiting];
    return { ...verdict, broken, trials: healed.length, done: visitors.done, healed, leftOut };
  } finally {
    await visitors?.end();
    await system.stop();
  }
}
