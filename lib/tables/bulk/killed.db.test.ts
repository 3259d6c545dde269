import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test, vi } from "vitest";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { program } from "@/tests/support/program";
import { aMember } from "../tables.fixtures";
import { runBulk } from "./running";
import { startRun } from "./starting";

// The worker as it runs, killed in the middle of a run: a process of its own beside a real database.

const JOBS = 120;
let worker: ChildProcess | undefined;
afterAll(() => worker?.kill("SIGKILL"));

const doneIn = (runId: string) => db.bulkRow.count({ where: { runId, status: "done" } });

test("a run whose worker was killed goes on where it was, and does no row twice", { timeout: 130_000 }, async () => {
  const bob = await aMember("recruiter", "Bob");
  const ids = await Promise.all(Array.from({ length: JOBS }, async () => (await aJob()).id));
  const now = new Date();
  const started = await startRun(bob, "jobs", { act: "withdraw", ids, all: false, parameters: "" }, now);
  if (!started.ok) throw new Error(started.reason);
  const runId = started.id;
  await db.bulkRun.update({ where: { id: runId }, data: { askedAt: now } });

  worker = spawn(process.execPath, await program("lib/worker/main.ts"), {
    env: { ...process.env, SMTP_URL: "smtp://127.0.0.1:9" },
    stdio: "ignore",
  });
  await vi.waitFor(async () => expect(await doneIn(runId)).toBeGreaterThan(5), { timeout: 60_000, interval: 5 });
  const ended = once(worker, "exit");
  worker.kill("SIGKILL");
  await ended;
  const before = await doneIn(runId);

  // What the dead one had in hand the database takes back by itself.
  await vi.waitFor(
    async () => {
      await runBulk(() => new Date(), new AbortController().signal);
      expect(await db.bulkRun.count({ where: { id: runId, finishedAt: { not: null } } })).toBe(1);
    },
    { timeout: 60_000, interval: 200 },
  );

  expect(before).toBeLessThan(JOBS);
  expect(await doneIn(runId)).toBe(JOBS);
  expect(await db.job.count({ where: { version: 2, withdrawnAt: { not: null } } })).toBe(JOBS);
  expect(await db.auditEvent.count({ where: { action: "withdraw" } })).toBe(JOBS);
});
