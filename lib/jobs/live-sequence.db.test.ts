import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { giveLiveSequence } from "./live-sequence";

const now = new Date("2026-11-25T10:00:00Z");
const waiting = (publishedAt: string, title?: string) =>
  aJob({ liveSeq: null, publishedAt: new Date(publishedAt), ...(title && { title }) });

const numbered = () =>
  db.job.findMany({
    where: { liveSeq: { not: null } },
    orderBy: { liveSeq: "asc" },
    select: { title: true, liveSeq: true, liveAt: true },
  });

beforeEach(async () => {
  await db.job.deleteMany();
});

test("without any job the sequence stands at nought", async () => {
  expect(await giveLiveSequence(now)).toBe(0n);
});

test("jobs get their numbers in the order they were published, with the instant they went live", async () => {
  await waiting("2026-11-20T09:00:00Z", "Second");
  await waiting("2026-11-21T09:00:00Z", "Third");
  await waiting("2026-11-19T09:00:00Z", "First");

  const highest = await giveLiveSequence(now);

  const jobs = await numbered();
  expect(jobs.map(({ title }) => title)).toEqual(["First", "Second", "Third"]);
  expect(jobs.map(({ liveAt }) => liveAt)).toEqual([now, now, now]);
  expect(jobs.at(-1)?.liveSeq).toBe(highest);
});

test("a number is given once, and only to jobs that are open", async () => {
  await waiting("2026-11-20T09:00:00Z", "Open");
  await waiting("2026-11-26T09:00:00Z", "Opens tomorrow");
  await aJob({ liveSeq: null, title: "A draft", publishedAt: null, closesAt: null });
  await aJob({ liveSeq: null, title: "Closed", closesAt: now });
  await aJob({ liveSeq: null, title: "Withdrawn", withdrawnAt: now });

  const first = await giveLiveSequence(now);
  const again = await giveLiveSequence(new Date("2026-11-25T10:01:00Z"));

  expect(again).toBe(first);
  expect(await numbered()).toEqual([{ title: "Open", liveSeq: first, liveAt: now }]);

  const nextDay = new Date("2026-11-26T10:00:00Z");
  expect(await giveLiveSequence(nextDay)).toBeGreaterThan(first);
  expect((await numbered()).map(({ title }) => title)).toEqual(["Open", "Opens tomorrow"]);
});

test("two that ask at once give every job one number, and both know of all of them", async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, hour) => waiting(`2026-11-20T${String(hour % 24).padStart(2, "0")}:00:00Z`)),
  );

  const [one, other] = await Promise.all([giveLiveSequence(now), giveLiveSequence(now)]);

  const jobs = await numbered();
  expect(jobs).toHaveLength(40);
  expect([one, other]).toEqual([jobs.at(-1)?.liveSeq, jobs.at(-1)?.liveSeq]);
});

test("whoever has seen a number has seen every lower one, while jobs keep coming", async () => {
  const cuts: { cut: bigint; below: number }[] = [];
  const writer = async () => {
    for (let n = 0; n < 15; n++) await waiting("2026-11-20T09:00:00Z");
  };
  const reader = async () => {
    for (let n = 0; n < 10; n++) {
      const cut = await giveLiveSequence(now);
      cuts.push({ cut, below: await db.job.count({ where: { liveSeq: { lte: cut } } }) });
    }
  };
  await Promise.all([writer(), writer(), reader(), reader()]);
  await giveLiveSequence(now);

  for (const { cut, below } of cuts) expect(await db.job.count({ where: { liveSeq: { lte: cut } } })).toBe(below);
  expect(await numbered()).toHaveLength(30);
});
