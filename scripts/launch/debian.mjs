// @ts-check
/** Programs that the tests need and npm does not have: the machine's own, else Debian's when one may install it. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * The first of these paths that is there, if need be after installing these packages; undefined when it cannot be had.
 * @param {(string | undefined)[]} paths @param {string[]} packages
 */
export function ensureDebian(paths, packages) {
  const find = () => paths.find((path) => path && existsSync(path));
  const found = find();
  if (found || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return found;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]])
    spawnSync("apt-get", args, { stdio: "ignore", env });
  return find();
}

export const ensureNginx = () => ensureDebian(["/usr/sbin/nginx", "/usr/bin/nginx"], ["nginx"]);
