// @ts-check
/** A Chromium for the journeys: the machine's own, Debian's when one may install it, else Playwright's download. */
import { spawnSync } from "node:child_process";
import { ensureDebian } from "./debian.mjs";

/** Without its windows, which Debian has as a package of its own: the same pages in half the time. */
export const SHELL = ["/usr/bin/chromium-headless-shell"];
/** As people have it. */
export const WHOLE = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Says whether there is one now. @param {string} root */
export function ensureChromium(root) {
  const { CHROMIUM } = process.env;
  if (ensureDebian([CHROMIUM, ...SHELL], ["chromium-headless-shell", "fonts-liberation"])) return true;
  if (ensureDebian(WHOLE, ["chromium", "fonts-liberation"])) return true;
  return (
    spawnSync("npx", ["playwright", "install", "chromium"], { cwd: root, stdio: "ignore", timeout: 300_000 }).status ===
    0
  );
}
