import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { program } from "@/tests/support/program";
import { row, setUp, source, taken } from "./import.fixtures";

setUp();

const ROWS = 1500;

test("an import that is killed half-way leaves whole jobs, and the next one goes on where it stopped", async () => {
  const lines = Array.from({ length: ROWS }, (_, at) => row({ id: `${at}`, title: `Graduate planner ${at}` }));
  const { path } = await source(lines);
  const child = spawn(process.execPath, [...(await program("scripts/jobs-import.ts")), path], {
    env: process.env,
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  for (let tries = 0; tries < 3000 && child.exitCode === null && (await db.job.count()) === 0; tries++) await sleep(10);
  child.kill("SIGKILL");
  await ended;

  // What was under way may still be committed by the database.
  await sleep(300);
  const before = await db.job.count();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(ROWS);
  expect(await db.job.count({ where: { places: { none: {} } } })).toBe(0);

  const { counts } = await taken(lines);
  expect(counts).toEqual({ created: ROWS - before, updated: 0, unchanged: before, rejected: 0 });
  expect(await db.job.count()).toBe(ROWS);
});
