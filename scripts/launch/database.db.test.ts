import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { joinDatabase } from "./database.mjs";

/** A server that syncs to disk, begun and recovered on a busy machine. */
vi.setConfig({ testTimeout: 90_000 });

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "database-"));
  chmodSync(dataDir, 0o755);
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test("a server that fell over does not stand in the way of the next start, and has lost nothing", async () => {
  const before = await joinDatabase({ dataDir });
  await asked(before.url, "create table a as select 1 as one");
  process.kill(Number(readFileSync(pidFile(), "utf8").split("\n")[0]), "SIGKILL");
  await expect.poll(before.isUp, { timeout: 5000 }).toBe(false);

  const after = await joinDatabase({ dataDir });

  expect(await asked(after.url, "select one from a")).toEqual([{ one: 1 }]);
  await after.leave();
  expect(existsSync(pidFile())).toBe(false);
});

test("letters beyond ASCII are letters, and text sorts by code point, on every machine", async () => {
  const { url, leave } = await joinDatabase({ dataDir, fast: true });

  const [row] = await asked(
    url,
    "select lower('ŁÓDŹ') as small, 'Z' < 'a' as by_code, to_tsvector('simple', 'Łódź') as words",
  );

  expect(row).toEqual({ small: "łódź", by_code: true, words: "'łódź':1" });
  await leave();
});

const pidFile = () => join(dataDir, "postgres", "postmaster.pid");

async function asked(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}
