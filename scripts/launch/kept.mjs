// @ts-check
/** Small values a copy of the site makes once and keeps in its DATA_DIR: secrets, and the ports of its parts. */
import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { created, read } from "./lock.mjs";

/**
 * The kept value, made at the first asking; whoever comes first decides.
 * @param {string} dir @param {string} name @param {() => string} make
 */
export function kept(dir, name, make) {
  // The data directory itself stays open to others: the database runs as a user of its own.
  mkdirSync(dir, { recursive: true });
  mkdirSync(join(dir, "kept"), { recursive: true, mode: 0o700 });
  const file = join(dir, "kept", name);
  const before = read(file);
  if (before) return before;
  created(file, make());
  return /** @type {string} */ (read(file));
}

/** What is kept under that name, or null. @param {string} dir @param {string} name */
export const keptValue = (dir, name) => read(join(dir, "kept", name));

/**
 * The same port as last time when it is free, otherwise a new one. Asked only by whoever is about to listen.
 * @param {string} dir @param {string} name
 */
export async function keptPort(dir, name) {
  const last = Number(keptValue(dir, name));
  if (last && (await isFree(last))) return last;
  rmSync(join(dir, "kept", name), { force: true });
  const port = await freePort();
  return Number(kept(dir, name, () => String(port)));
}

/**
 * Whether nothing listens on that port of this machine.
 * @param {number} port @param {string} [host] @returns {Promise<boolean>}
 */
export function isFree(port, host = "127.0.0.1") {
  return new Promise((resolve) => {
    const probe = createServer();
    // A machine without that kind of address has nothing listening there either.
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ { code }) =>
      resolve(!/EADDRINUSE|EACCES/.test(code ?? "")),
    );
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}
