import { expect, test } from "vitest";
import { db } from "./db";
import { forgetOldCounts, takeFrom } from "./rate-limit";

const now = new Date("2026-11-25T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const limit = (of: string) => ({ name: "test", of, max: 3, windowSeconds: 600 });

test("twenty attempts at once pass the limit no more often than it says", async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => takeFrom([limit("crowd")], now)));

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
});

test("whoever is limited is told how long to wait, and then may go on", async () => {
  for (let i = 0; i < 3; i++) await takeFrom([limit("one")], now);

  expect(await takeFrom([limit("one")], later(60))).toEqual({ ok: false, retryAfterSeconds: 540 });
  expect(await takeFrom([limit("one")], later(600))).toEqual({ ok: true });
});

test("one person's limit is not another's", async () => {
  for (let i = 0; i < 4; i++) await takeFrom([limit("busy")], now);

  expect(await takeFrom([limit("calm")], now)).toEqual({ ok: true });
});

test("old counts are forgotten", async () => {
  await takeFrom([limit("old")], now);

  await forgetOldCounts(later(3 * 86_400));

  expect(await db.rateCount.count({ where: { key: "test:old" } })).toBe(0);
});
