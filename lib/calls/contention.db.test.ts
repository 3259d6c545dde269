import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/core/db";
import { type Booking, bookCall } from "./booking";
import { asking, emptyDiaries, newConsultant, samWants, TUESDAY_TEN } from "./calls.fixtures";

beforeEach(emptyDiaries);

const visitor = (n: number) => samWants({ name: `Visitor ${n}`, email: `visitor${n}@example.com` });
const atOnce = <T>(count: number, work: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)));
const tally = (bookings: Booking[]) => Object.groupBy(bookings, (booking) => (booking.ok ? "booked" : booking.reason));

/** Pairs of booked calls that meet, by the database's own arithmetic. */
const clashes = () => db.$queryRaw<unknown[]>`
  SELECT a.id FROM call a JOIN call b ON a.id < b.id AND a.status = 'booked' AND b.status = 'booked'
    AND ((a.consultant_id = b.consultant_id AND tstzrange(a.blocked_from, a.blocked_until) && tstzrange(b.blocked_from, b.blocked_until))
      OR (a.email = b.email AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)))`;

describe("300 people press at the same instant", () => {
  test("one time, one consultant: one gets it, 299 get three other times, and it takes seconds", async () => {
    await newConsultant("Priya");
    const began = performance.now();

    const {
      booked,
      "slot-taken": taken = [],
      ...others
    } = tally(await atOnce(300, (n) => bookCall(visitor(n), asking())));

    expect(booked).toHaveLength(1);
    expect(taken).toHaveLength(299);
    expect(others).toEqual({});
    expect(taken.every((no) => "alternatives" in no && no.alternatives.length === 3)).toBe(true);
    expect(await db.outboxMail.count()).toBe(2);
    expect(await db.callEvent.count()).toBe(1);
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  test("one time, five consultants: five get it, each with another of them", async () => {
    for (const name of ["Priya", "Tom", "Ana", "Ben", "Cat"]) await newConsultant(name);

    const { booked = [], "slot-taken": taken } = tally(await atOnce(300, (n) => bookCall(visitor(n), asking())));

    expect(new Set(booked.map((booking) => booking.ok && booking.call.host.name)).size).toBe(5);
    expect(booked).toHaveLength(5);
    expect(taken).toHaveLength(295);
  });

  test("times all over two days: nothing clashes, no day is fuller than its limit, and nobody is told of a fault", async () => {
    await newConsultant("Priya", { dailyLimit: 4 });
    await newConsultant("Tom", { dailyLimit: 6 });
    const start = (n: number) => new Date(TUESDAY_TEN.getTime() + (n % 2) * 86_400_000 + ((n * 7) % 12) * 1_800_000);

    const { booked = [], ...others } = tally(
      await atOnce(300, (n) => bookCall({ ...visitor(n), start: start(n) }, asking())),
    );

    expect(await clashes()).toEqual([]);
    expect(booked).toHaveLength(await db.call.count());
    const perDay = await db.$queryRaw<{ calls: number; limit: number }[]>`
      SELECT count(*)::int AS calls, c.daily_limit AS limit FROM call k JOIN consultant c ON c.id = k.consultant_id
      GROUP BY c.id, (k.starts_at AT TIME ZONE 'Europe/London')::date`;
    expect(perDay.filter(({ calls, limit }) => calls > limit)).toEqual([]);
    expect(Object.keys(others)).toEqual(["slot-taken"]);
  });
});

test("eight processes at once, where no line in memory helps: the database settles it, without a deadlock", async () => {
  await newConsultant("Priya", { dailyLimit: 3 });
  await newConsultant("Tom");
  const processes: (typeof bookCall)[] = [];
  while (processes.length < 8) {
    vi.resetModules();
    processes.push((await import("./booking")).bookCall);
  }
  const start = (n: number) => new Date(TUESDAY_TEN.getTime() + (n % 5) * 3_600_000);

  const bookings = await Promise.all(
    processes.flatMap((book, p) =>
      Array.from({ length: 15 }, (_, n) => book({ ...visitor(p * 15 + n), start: start(n) }, asking())),
    ),
  );

  const { booked, ...others } = tally(bookings);
  expect(new Set(processes).size).toBe(8);
  expect(booked).toHaveLength(8); // five times with Tom, three with Priya
  expect(Object.keys(others)).toEqual(["slot-taken"]);
  expect(await clashes()).toEqual([]);
});

describe("one person presses twice", () => {
  const idempotencyKey = "a-key-of-the-form-01";

  test("forty times at once with one key: one call, one answer, one set of mails", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");

    const bookings = await atOnce(40, () => bookCall(samWants(), asking({ idempotencyKey })));

    expect(new Set(bookings.map((booking) => booking.ok && JSON.stringify(booking.call))).size).toBe(1);
    expect(bookings.every((booking) => booking.ok)).toBe(true);
    expect(bookings.filter((booking) => booking.ok && !booking.isReplay)).toHaveLength(1);
    expect(await db.call.count()).toBe(1);
    expect(await db.outboxMail.count()).toBe(2);
  });

  test("the answer stays the same after the call has moved", async () => {
    await newConsultant("Priya");
    const first = await bookCall(samWants(), asking({ idempotencyKey }));
    await db.call.updateMany({ data: { status: "cancelled", cancelledAt: TUESDAY_TEN, sequence: 1 } });

    const again = await bookCall(samWants(), asking({ idempotencyKey }));

    expect(again).toEqual({ ...first, isReplay: true });
  });

  test("the same key with another wish is refused, and says what it booked before", async () => {
    await newConsultant("Priya");
    await bookCall(samWants(), asking({ idempotencyKey }));

    const other = await bookCall(samWants({ name: "Ade" }), asking({ idempotencyKey }));

    expect(other).toMatchObject({ ok: false, reason: "key-reused", earlier: { start: TUESDAY_TEN } });
    expect(await db.call.count()).toBe(1);
  });

  test("whoever lost the time may try again under the same key", async () => {
    await newConsultant("Priya");
    await bookCall(visitor(1), asking());
    await bookCall(samWants(), asking({ idempotencyKey }));

    const start = new Date("2026-12-08T14:00:00Z");
    const second = await bookCall(samWants({ start }), asking({ idempotencyKey }));

    expect(second).toMatchObject({ ok: true, call: { start } });
  });

  test("in two windows, at the same time with two consultants: one call", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");

    const { booked, "visitor-busy": busy } = tally(
      await atOnce(20, (n) => bookCall(samWants({ with: n % 2 ? "priya" : "tom" }), asking())),
    );

    expect(booked).toHaveLength(1);
    expect((busy?.length ?? 0) > 0).toBe(true);
    expect(await clashes()).toEqual([]);
  });
});

test("the database itself refuses two calls that meet, whatever the code does", async () => {
  const consultantId = await newConsultant("Priya");
  await bookCall(samWants(), asking());
  const other = { consultantId, name: "Ade", email: "ade@example.com", timeZone: "Europe/London", uid: "other" };
  const at = (minutes: number) => new Date(TUESDAY_TEN.getTime() + minutes * 60_000);
  const clash = { startsAt: at(30), endsAt: at(60), blockedFrom: at(30), blockedUntil: at(70) };

  await expect(db.call.create({ data: { ...other, ...clash } })).rejects.toThrow(/call_no_overlap/);
  expect(await db.call.createMany({ data: [{ ...other, ...clash }], skipDuplicates: true })).toEqual({ count: 0 });
});
