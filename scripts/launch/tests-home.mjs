// @ts-check
/** Where the PostgreSQL of the tests keeps its things. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "./lock.mjs";
import { ROOT } from "./runtime.mjs";

/** Where Linux keeps files that live in memory alone, and how much of it must be free for us to use it. */
const MEMORY = "/dev/shm";
const ENOUGH_BYTES = 4 * 2 ** 30;
const OURS = "graduates-tests-";

/**
 * In memory where there is plenty: PostgreSQL makes and deletes a thousand files for every file of tests, which takes a
 * disk a seventh of the work of them all. Where it has begun it stays, however little room is left: whoever asks later must
 * hear the same. What checkouts that are gone have left there goes.
 */
export function testsHome() {
  const home = join(MEMORY, OURS + createHash("sha256").update(ROOT).digest("hex").slice(0, 12));
  if (existsSync(home)) return home;
  if (!hasRoom()) return join(ROOT, ".test-data", "integration");
  for (const name of readdirSync(MEMORY).filter((one) => one.startsWith(OURS))) {
    const checkout = read(join(MEMORY, name, "checkout"));
    if (checkout && !existsSync(checkout)) rmSync(join(MEMORY, name), { recursive: true, force: true });
  }
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "checkout"), ROOT);
  return home;
}

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ENOUGH_BYTES;
  } catch {
    return false;
  }
}
