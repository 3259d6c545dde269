// @ts-check
/** One process at a time, across processes, by a file; a lock whose owner died is taken over. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identityOf, isAlive } from "./processes.mjs";

const me = identityOf(process.pid) ?? String(process.pid);

/**
 * Runs `work` while holding the lock file; the error after `timeoutMs` names the holder.
 * @template T @param {string} file @param {() => Promise<T>} work @param {number} [timeoutMs] @returns {Promise<T>}
 */
export async function withLock(file, work, timeoutMs = 300_000) {
  await take(file, timeoutMs);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file @param {number} timeoutMs */
async function take(file, timeoutMs) {
  mkdirSync(dirname(file), { recursive: true });
  const end = Date.now() + timeoutMs;
  for (;;) {
    if (created(file, me)) return;
    const holder = read(file);
    if (holder && holder !== me && !isAlive(holder) && (await takeOver(file))) return;
    if (Date.now() > end)
      throw new Error(
        `${file} has been held by process ${holder ?? "?"} for too long; remove it if that process is gone`,
      );
    await sleep(40 + Math.random() * 60);
  }
}

/** Several may see the same dead owner: each puts its own name there, and the last one stands. @param {string} file */
async function takeOver(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, me);
  renameSync(mine, file);
  await sleep(200);
  return read(file) === me;
}

/** Creates a file with its content at once; false when it is there already. @param {string} file @param {string} content */
export function created(file, content) {
  const whole = `${file}.${process.pid}.new`;
  writeFileSync(whole, content, { mode: 0o600 });
  try {
    linkSync(whole, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

/** The trimmed content of a small file, or null. @param {string} file */
export function read(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}
