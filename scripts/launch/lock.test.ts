import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withLock } from "./lock.mjs";

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), "lock-")), "a.lock");
});
afterEach(() => rmSync(join(file, ".."), { recursive: true }));

test("of those who want it at once, one works at a time", async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await sleep(20);
    inside--;
  };

  await Promise.all([1, 2, 3].map(() => withLock(file, work)));

  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

test("a lock whose owner died does not stand for ever", async () => {
  writeFileSync(file, "4194304 1");

  expect(await withLock(file, async () => "done")).toBe("done");
});

test("whoever waits too long is told which process has it", async () => {
  writeFileSync(file, String(process.ppid));

  const waiting = withLock(file, () => withLock(file, async () => {}, 200));

  await expect(waiting).rejects.toThrow(/held by process/);
});

test("work that fails gives the lock back", async () => {
  await expect(withLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");

  expect(existsSync(file)).toBe(false);
});
