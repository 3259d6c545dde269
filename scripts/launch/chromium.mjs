// @ts-check
/** A Chromium for the journeys: the machine's own, Debian's when one may install it, else Playwright's download. */
import { spawnSync } from "node:child_process";
import { ensureDebian } from "./debian.mjs";

/** In the order in which e2e/support/chromium.ts takes them: the one without windows is twice as fast. */
const WAYS = [
  { places: ["/usr/bin/chromium-headless-shell"], packages: ["chromium-headless-shell", "fonts-liberation"] },
  {
    places: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
    packages: ["chromium", "fonts-liberation"],
  },
];

/** Says whether there is one now. @param {string} root */
export function ensureChromium(root) {
  if (WAYS.some(({ places, packages }) => ensureDebian([process.env.CHROMIUM, ...places], packages))) return true;
  return (
    spawnSync("npx", ["playwright", "install", "chromium"], { cwd: root, stdio: "ignore", timeout: 300_000 }).status ===
    0
  );
}
