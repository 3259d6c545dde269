// @ts-check
/**
 * The first thing every command does, on whatever Node the system has (20 or later): install what is missing, then go on
 * with the Node that is installed as a dependency. Nothing here may need more than Node 20.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const STAMP = join(ROOT, "node_modules", ".stamp-install");
const NEEDED = [22, 18];

/**
 * Installs the locked packages when they are missing or stale.
 * @param {(name: string, work: () => Promise<void>) => Promise<void>} [phase] tells how long it takes
 */
export async function ensureInstalled(phase = (_, work) => work()) {
  const lock = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;
  await phase("install", install);
  writeFileSync(STAMP, lock);
}

async function install() {
  const npm = spawn(
    "npm",
    ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, NODE_ENV: "development" },
      shell: process.platform === "win32",
    },
  );
  const status = await new Promise((resolve) => npm.once("exit", resolve).once("error", () => resolve(1)));
  if (status !== 0) fail("The packages could not be installed. Is the npm registry reachable?");
}

/**
 * Runs the rest of a command on a Node that is new enough: this one, or the one in node_modules. Answers only in the
 * process that may go on; the other waits for it, passes signals on and ends as it ends.
 * @param {string} file
 */
export async function onNewNode(file) {
  const own = join(ROOT, "node_modules", ".bin", "node");
  const isNew = atLeast(process.versions.node, NEEDED);
  if (isNew) return;
  if (!existsSync(own)) fail(`This needs Node ${NEEDED.join(".")} or later; this is ${process.versions.node}.`);
  const child = spawn(own, [file, ...process.argv.slice(2)], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0))));
  process.exit(code);
}

/** @param {string} version @param {number[]} wanted */
function atLeast(version, wanted) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > (wanted[0] ?? 0) || (major === wanted[0] && minor >= (wanted[1] ?? 0));
}

/** One sentence, and the end. @param {string} sentence @returns {never} */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
