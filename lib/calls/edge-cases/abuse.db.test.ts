import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { bookCall } from "../booking";
import { admin, asking, emptyDiaries, newConsultant, NOW, samHasCall, samWants } from "../calls.fixtures";
import { callForStaff } from "../staff/calls";
import { bookForThem } from "../staff/on-behalf";

beforeEach(async () => {
  await emptyDiaries();
  await newConsultant("Priya");
});

describe("a network that has asked two thousand times within the hour", () => {
  beforeEach(() => db.rateCount.create({ data: { key: "call:network:campus", windowStart: NOW, count: 2000 } }));

  test("is asked to wait until the hour is over, and nothing is booked", async () => {
    const now = new Date(NOW.getTime() + 45 * 60_000);

    expect(await bookCall(samWants(), asking({ now }))).toEqual({
      ok: false,
      reason: "limited",
      retryAfterSeconds: 900,
    });
    expect(await db.call.count()).toBe(0);
  });

  test("does not make others wait, nor staff who book for somebody, nor itself an hour later", async () => {
    const other = { network: "home", now: NOW };
    const start = (hour: number) => new Date(Date.UTC(2026, 11, 8, hour));

    const bookings = [
      await bookCall(samWants({ start: start(10) }), other),
      await bookForThem(admin, samWants({ start: start(12) }), NOW),
      await bookCall(samWants({ start: start(14) }), asking({ now: new Date(NOW.getTime() + 3_600_000) })),
    ];

    expect(bookings.map((booking) => booking?.ok)).toEqual([true, true, true]);
  });
});

test("an address that is thrown away after use gets its call like any other, and staff see what it is", async () => {
  const thrown = await samHasCall({ email: "x7k2@mailinator.com" });
  const kept = await samHasCall({ start: new Date("2026-12-08T14:00:00Z") });

  expect(await callForStaff(admin, thrown.id)).toMatchObject({ status: "booked", isDisposable: true });
  expect(await callForStaff(admin, kept.id)).toMatchObject({ isDisposable: false });
});
