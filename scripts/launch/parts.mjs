// @ts-check
/** The parts of a running site as child processes: started in order, stopped in the opposite one. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { madeFrom } from "../texts/language.mjs";
import { WEB_FLAGS } from "./programs.mjs";
import { ROOT } from "./runtime.mjs";

/** How long each part may take to finish what it is doing. */
const GRACE_MS = 35_000;

/** @typedef {import("node:child_process").ChildProcess} Child */

/** Sources are run as they are, in the language of the site. @param {string[]} args @param {NodeJS.ProcessEnv} env */
function nodeArgs(args, env) {
  if (args[0]?.endsWith("web.mjs")) return [...WEB_FLAGS, ...args];
  if (!args[0]?.endsWith(".ts")) return args;
  const hooks = ["tsx", ...(madeFrom(env.SITE_LANGUAGE).length > 0 ? [file("scripts", "texts", "hook.mjs")] : [])];
  return [...hooks.flatMap((hook) => ["--import", hook]), ...args];
}

/**
 * A command, with the terminal's input. The channel to the parent lets a child notice when the parent is
 * gone, even when that was killed without a word.
 * @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Child}
 */
export function runCommand(args, env) {
  const stdio = /** @type {const} */ (["inherit", "inherit", "inherit", "ipc"]);
  return spawn(process.execPath, nodeArgs(args, env), { cwd: ROOT, env, stdio: [...stdio] });
}

/**
 * A part of the site, in a process group of its own: Ctrl-C reaches the start script only, which stops the parts in order.
 * @param {string[]} args @param {NodeJS.ProcessEnv} env @param {{ quiet?: boolean }} [options] @returns {Child}
 */
export function runPart(args, env, { quiet = false } = {}) {
  return spawn(process.execPath, nodeArgs(args, env), {
    cwd: ROOT,
    env,
    stdio: ["ignore", quiet ? "ignore" : "inherit", "inherit", "ipc"],
    detached: true,
  });
}

export const file = (/** @type {string[]} */ ...path) => join(ROOT, ...path);

/** @param {Child} child @returns {Promise<number>} the exit code; a signal counts as 1 */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

/** Asks a part to stop and waits until it has; past its grace it is killed. @param {Child} child */
export async function stopPart(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const isOver = await Promise.race([ended(child).then(() => true), sleep(GRACE_MS, false, { ref: false })]);
  if (!isOver) {
    child.kill("SIGKILL");
    await ended(child);
  }
}
