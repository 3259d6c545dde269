import { existsSync } from "node:fs";
import { SHELL, WHOLE } from "@/scripts/launch/chromium.mjs";

/** A Chromium of the machine, without windows where it has one; undefined means the one that Playwright has downloaded. */
export const chromiumPath = (): string | undefined => firstOf([process.env.CHROMIUM, ...SHELL, ...WHOLE]);

/** The same as people have it, for what measures how long they wait. */
export const wholeChromiumPath = (): string | undefined => firstOf([process.env.CHROMIUM, ...WHOLE, ...SHELL]);

const firstOf = (paths: (string | undefined)[]) => paths.find((path) => path && existsSync(path));
