// @ts-check
/** The parts of a running site as child processes: started in order, stopped in the opposite one. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "./runtime.mjs";

/** How long each part may take to finish what it is doing. */
const PATIENCE_MS = 35_000;

/** @typedef {import("node:child_process").ChildProcess} Child */

/**
 * Node with TypeScript, for a file of the site. The channel to the parent lets the child notice when the parent is gone,
 * even when it was killed without a word.
 * @param {string[]} args @param {NodeJS.ProcessEnv} env @param {{ input?: "inherit" | "ignore" }} [options] @returns {Child}
 */
export function runTypeScript(args, env, { input = "ignore" } = {}) {
  return spawn(process.execPath, ["--import", "tsx", ...args], {
    cwd: ROOT,
    env,
    stdio: [input, "inherit", "inherit", "ipc"],
  });
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Child} */
export function runPlain(args, env) {
  return spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
}

export const file = (/** @type {string[]} */ ...path) => join(ROOT, ...path);

/** @param {Child} child @returns {Promise<number>} the exit code; a signal counts as 1 */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

/** Asks a part to stop and waits until it has; past its patience it is killed. @param {Child} child */
export async function stopPart(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const isOver = await Promise.race([ended(child).then(() => true), sleep(PATIENCE_MS, false, { ref: false })]);
  if (!isOver) {
    child.kill("SIGKILL");
    await ended(child);
  }
}
