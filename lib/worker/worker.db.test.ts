import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { subscribed } from "@/lib/alerts/alerts.fixtures";
import { db } from "@/lib/core/db";
import { postMail } from "@/lib/mail/outbox";
import { aJob } from "@/tests/support/a-job";
import { program } from "@/tests/support/program";
import { SmtpSink } from "@/tests/support/smtp-sink";

// The worker as it runs: a process of its own, beside a database and a mail server.

const sink = new SmtpSink();
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
let worker: ChildProcess;
let log = "";

beforeAll(async () => {
  await subscribed("sam@example.com", daysAgo(10), { q: "surveyor" });
  await aJob({ title: "Trainee surveyor", publishedAt: daysAgo(9), closesAt: daysAgo(-30), liveSeq: null });
  worker = spawn(process.execPath, await program("lib/worker/main.ts"), {
    env: { ...process.env, SMTP_URL: await sink.start(), LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  worker.stdout?.on("data", (chunk: Buffer) => (log += chunk.toString()));
}, 30_000);
afterAll(async () => {
  worker.kill("SIGKILL");
  await sink.stop();
});

const post = (address: string) =>
  postMail(db, {
    once: `worker-test:${address}`,
    to: { address },
    message: () => ({ template: "t", subject: "Hello", html: "<p>Hi</p>", text: "Hi" }),
  });
const arrived = (address: string) =>
  vi.waitFor(() => expect(sink.to(address)).toHaveLength(1), { timeout: 20_000, interval: 50 });

test("what fell due while no worker ran is done when one starts", { timeout: 40_000 }, async () => {
  await arrived("sam@example.com");

  expect(sink.to("sam@example.com")[0]?.text).toContain("Trainee surveyor");
});

test("a message goes out as soon as it is posted", { timeout: 30_000 }, async () => {
  const begun = performance.now();
  await post("prompt@example.com");
  await arrived("prompt@example.com");

  // Looking by itself would take up to ten seconds.
  expect(performance.now() - begun).toBeLessThan(5000);
});

test("a database that drops every connection is come back to", { timeout: 60_000 }, async () => {
  await db.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  await vi.waitFor(() => post("after@example.com"), { timeout: 10_000 });

  await arrived("after@example.com");
  expect(worker.exitCode).toBeNull();
});

test("whoever looks after the site sees how its tasks went, and each line of a run names that run", async () => {
  const states = () => db.taskState.findMany({ where: { endedWellAt: { not: null }, failures: 0 } });
  await vi.waitFor(async () => expect((await states()).length).toBeGreaterThan(10), { timeout: 20_000 });

  const digests = (await states()).find(({ name }) => name === "digests");
  const lines = log.split("\n").flatMap((line) => (line.startsWith("{") ? [JSON.parse(line) as object] : []));
  expect(lines).toContainEqual(expect.objectContaining({ task: "digests", traceId: digests?.traceId }));
});

test("told to stop it ends by itself, with nothing half done", { timeout: 40_000 }, async () => {
  const ended = once(worker, "exit");
  worker.kill("SIGTERM");

  expect(await ended).toEqual([0, null]);
  expect(await db.outboxMail.count({ where: { status: "sending" } })).toBe(0);
  expect(log).toContain("The worker works");
});
