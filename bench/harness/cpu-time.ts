import { readFileSync } from "node:fs";

/** Linux counts in hundredths of a second, whatever its kernel's own clock. */
const TICKS_A_SECOND = 100;

/** Seconds of a core that these processes have had so far, all their threads together (proc(5), stat). */
export function coreSeconds(pids: number[]): number {
  const ticks = pids.map((pid) => {
    // The second field is a name in brackets that may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return Number(fields[11]) + Number(fields[12]);
  });
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS_A_SECOND;
}
