// @ts-check
/** How many of everything a site has: one of each, or several behind nginx as a deployment has them. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureNginx } from "./debian.mjs";
import { keptPort } from "./kept.mjs";

const SEVERAL = 2;
const [FIRST, SECOND] = /** @type {const} */ (["first-web-port", "second-web-port"]);

/**
 * @typedef {object} Plan
 * @property {number[]} webs the port of each web process
 * @property {number} workers
 * @property {string[]} [proxy] nginx in front of them: what scripts/launch/nginx.mjs is called with
 * @property {Record<string, string>} [webEnv] what the webs know besides
 */

/**
 * @param {{ port: number, dataDir: string }} setting @param {{ several: boolean, say?: (line: string) => void }} how
 * @returns {Promise<Plan>}
 */
export async function planOf({ port, dataDir }, { several, say = console.log }) {
  if (!several) return { webs: [port], workers: 1 };
  const nginx = ensureNginx();
  if (!nginx) {
    say(
      "There is no nginx, and none could be installed: visitors reach the first web process, the other stands beside it.",
    );
    rmSync(join(dataDir, "kept", FIRST), { force: true });
    return { webs: [port, await keptPort(dataDir, SECOND)], workers: SEVERAL };
  }
  /** @type {number[]} */
  const webs = [];
  for (const name of [FIRST, SECOND]) webs.push(await keptPort(dataDir, name));
  return {
    webs,
    workers: SEVERAL,
    proxy: [nginx, join(dataDir, "nginx"), String(port), ...webs.map((one) => `127.0.0.1:${one}`)],
    webEnv: { TRUST_PROXY: "1" },
  };
}
