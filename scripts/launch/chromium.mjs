// @ts-check
/** A Chromium for the journeys: the machine's own, Debian's when one may install it, else Playwright's download. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const find = () => [process.env.CHROMIUM, ...PLACES].find((path) => path && existsSync(path));

/** Says whether there is one now. @param {string} root */
export function ensureChromium(root) {
  if (find()) return true;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const quiet = /** @type {const} */ ({
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    spawnSync("apt-get", ["update"], quiet);
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"], quiet);
    if (find()) return true;
  }
  return (
    spawnSync("npx", ["playwright", "install", "chromium"], { cwd: root, stdio: "ignore", timeout: 300_000 }).status ===
    0
  );
}
