// @ts-check
/** Who is alive: process ids that survive being used again by the system for another process. */
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A name for a running process, or null when there is none. On Linux it carries the start time: ids are used again.
 * @param {number} pid
 */
export function identityOf(pid) {
  if (!isRunning(pid)) return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" ? null : `${pid} ${rest[18]}`;
  } catch {
    return process.platform === "linux" ? null : String(pid);
  }
}

/** Whether the process that had this identity still runs. @param {string} identity */
export const isAlive = (identity) => identityOf(Number.parseInt(identity, 10)) === identity.trim();

/** @param {number} pid */
function isRunning(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** Waits until the process is gone; false when it outlives the time. @param {number} pid @param {number} timeoutMs */
export async function gone(pid, timeoutMs) {
  const end = Date.now() + timeoutMs;
  while (identityOf(pid)) {
    if (Date.now() > end) return false;
    await sleep(25);
  }
  return true;
}
