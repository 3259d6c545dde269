import { setTimeout as sleep } from "node:timers/promises";
import type { Dice } from "@/scripts/fill/dice";
import type { System } from "./system";

/** What can be done to a running system; each leaves it to come back by itself. */
export interface Fault {
  name: string;
  /** Why it cannot be tried on this machine, or null. */
  isLeftOut?: (system: System) => string | null;
  happen: (system: System, dice: Dice) => Promise<void>;
}

/** How long a trouble goes on that does not end by itself, in ms. */
const TROUBLE = { from: 300, to: 2500 };
const aWhile = (dice: Dice) => sleep(dice.between(TROUBLE.from, TROUBLE.to));

export const FAULTS: Fault[] = [
  { name: "web killed", happen: (system) => system.kill("web") },
  { name: "worker killed", happen: (system) => system.kill("worker") },
  { name: "database killed", happen: ({ database }) => database.kill() },
  { name: "mail server killed", happen: (system) => system.kill("mail") },
  {
    name: "disk full",
    isLeftOut: ({ disk }) => (disk.isLimited ? null : "only root can make a disk of limited size"),
    happen: async ({ disk }, dice) => {
      disk.fill();
      await aWhile(dice);
      disk.free();
    },
  },
  {
    name: "database frozen",
    happen: async ({ database }, dice) => {
      const goOn = database.freeze();
      await aWhile(dice);
      goOn();
    },
  },
  {
    name: "clock moved",
    isLeftOut: ({ hasClock }) => (hasClock ? null : "there is no libfaketime"),
    happen: async (system, dice) => {
      system.moveClock(`${dice.pick(["+", "-"])}${dice.between(1, 25)}m`);
      await aWhile(dice);
      await sleep(1000);
      system.moveClock("+0");
    },
  },
  { name: "connections dropped", happen: ({ database }) => database.dropConnections() },
];
