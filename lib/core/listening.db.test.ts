import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { db } from "./db";
import { listen } from "./listening";

const connectionString = process.env.DATABASE_URL ?? "";
const call = (channel: string, payload: string) => db.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
const lines = (name: string) => db.$queryRaw<{ pid: number }[]>`
  SELECT pid FROM pg_stat_activity WHERE application_name = ${name} AND datname = current_database()`;
async function cut(name: string): Promise<void> {
  for (const { pid } of await lines(name)) await db.$queryRaw`SELECT pg_terminate_backend(${pid}::int)`;
}

test("who listens hears its channels alone, and again after the line fell", async () => {
  const told: string[] = [];
  const stop = listen({
    connectionString,
    name: "ear",
    channels: ["one", "two"],
    onCall: (channel, payload) => told.push(`${channel} ${payload}`),
    onHears: () => told.push("hears"),
    onDeaf: () => told.push("deaf"),
  });
  await vi.waitFor(() => expect(told).toEqual(["hears"]));

  await call("three", "a");
  await call("two", "b");
  await vi.waitFor(() => expect(told).toEqual(["hears", "two b"]));
  await cut("ear");
  await vi.waitFor(() => expect(told).toEqual(["hears", "two b", "deaf", "hears"]), 5000);
  await call("one", "c");
  await vi.waitFor(() => expect(told.at(-1)).toBe("one c"));

  await stop();
  await vi.waitFor(async () => expect(await lines("ear")).toEqual([]));
});

test("who stops while the line is down does not connect again", async () => {
  let isDeaf = false;
  const hears = vi.fn();
  const stop = listen({
    connectionString,
    name: "short ear",
    channels: ["one"],
    onCall: () => undefined,
    onHears: hears,
    onDeaf: () => (isDeaf = true),
  });
  await vi.waitFor(() => expect(hears).toHaveBeenCalledTimes(1));
  await cut("short ear");
  await vi.waitFor(() => expect(isDeaf).toBe(true));

  await stop();
  await sleep(600);

  expect(hears).toHaveBeenCalledTimes(1);
  expect(await lines("short ear")).toEqual([]);
});
