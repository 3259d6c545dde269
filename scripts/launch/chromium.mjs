// @ts-check
/** A Chromium for the journeys: the machine's own, Debian's when one may install it, else Playwright's download. */
import { spawnSync } from "node:child_process";
import { ensureDebian } from "./debian.mjs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Says whether there is one now. @param {string} root */
export function ensureChromium(root) {
  if (ensureDebian([process.env.CHROMIUM, ...PLACES], ["chromium", "fonts-liberation"])) return true;
  return (
    spawnSync("npx", ["playwright", "install", "chromium"], { cwd: root, stdio: "ignore", timeout: 300_000 }).status ===
    0
  );
}
