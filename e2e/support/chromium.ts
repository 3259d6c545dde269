import { existsSync } from "node:fs";

/** Chromium without its windows, which Debian has as a package of its own: the same pages in half the time. */
const SHELL = "/usr/bin/chromium-headless-shell";
const WHOLE = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A Chromium of the machine; undefined means the one that Playwright has downloaded. */
export const chromiumPath = (): string | undefined => firstOf([process.env.CHROMIUM, SHELL, ...WHOLE]);

/** The same as people have it, for what measures how long they wait. */
export const wholeChromiumPath = (): string | undefined => firstOf([process.env.CHROMIUM, ...WHOLE, SHELL]);

const firstOf = (paths: (string | undefined)[]) => paths.find((path) => path && existsSync(path));
