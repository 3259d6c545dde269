import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isFree, kept, keptPort } from "./kept.mjs";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "kept-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

test("a secret is made once, and only its owner may read it", () => {
  const first = kept(dir, "auth-secret", () => "one");
  const second = kept(dir, "auth-secret", () => "two");

  expect([first, second]).toEqual(["one", "one"]);
  expect(statSync(join(dir, "kept", "auth-secret")).mode & 0o777).toBe(0o600);
});

test("a part gets the port it had last time, or another when somebody took it", async () => {
  const first = await keptPort(dir, "mailbox");
  const again = await keptPort(dir, "mailbox");
  const somebody = createServer();
  await new Promise<void>((resolve) => somebody.listen(first, "127.0.0.1", resolve));
  const taken = !(await isFree(first));
  const moved = await keptPort(dir, "mailbox");
  somebody.close();

  expect(again).toBe(first);
  expect(taken).toBe(true);
  expect(moved).not.toBe(first);
});
