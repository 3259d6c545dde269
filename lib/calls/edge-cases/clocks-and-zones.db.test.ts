import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addDays, type LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { bookCall } from "../booking";
import { asking, emptyDiaries, newConsultant, NOW, samHasCall, samWants, theCall } from "../calls.fixtures";
import { freeSlots } from "../free-times";
import { bookingClock } from "../queries";

beforeEach(emptyDiaries);
afterEach(() => vi.useRealTimers());

test.each([
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "America/New_York",
  // Its clocks go forward at midnight: Sunday 28 March 2027 has none.
  "Asia/Beirut",
  "Europe/London",
])("asked day by day in %s, over the week of the clock change, every time is there and none is twice", async (zone) => {
  await newConsultant("Priya");
  const now = new Date("2027-03-20T09:00:00Z");
  const day = (after: number) => addDays("2027-03-24" as LocalDate, after);
  const starts = async (from: LocalDate, to: LocalDate, timeZone: string) =>
    (await freeSlots({ from, to, timeZone }, now)).map(({ start }) => start.toISOString());

  const days = await Promise.all(Array.from({ length: 10 }, (_, n) => starts(day(n), day(n), zone)));

  const inLondon = await starts(day(1), day(8), "Europe/London");
  expect(inLondon).toHaveLength(64); // Thursday, and Tuesday to Thursday: Easter lies between them
  expect(days.flat()).toEqual([...new Set(days.flat())]);
  expect(days.flat()).toEqual(expect.arrayContaining(inLondon));
});

test("a zone by its old name is kept as the browser says it, and said to people by its name of today", async () => {
  await newConsultant("Priya");

  const { id } = await samHasCall({ timeZone: "Asia/Calcutta" });
  await bookCall(samWants({ timeZone: "Asia/Calcutta", start: new Date("2026-12-08T14:00:00Z") }), asking());

  expect((await theCall(id)).timeZone).toBe("Asia/Calcutta");
  expect((await db.outboxMail.findFirstOrThrow({ where: { template: "call-booked" } })).text).toContain(
    "Where you are: Tuesday 8 December 2026, 19:30 (Kolkata time)",
  );
});

test("whose clock counts is the database's, however wrong that of a web process is", async () => {
  const before = Date.now();

  vi.useFakeTimers({ toFake: ["Date"], now: new Date(before + 3 * 3_600_000) });
  const told = await bookingClock();

  expect(Math.abs(told.getTime() - before)).toBeLessThan(60_000);
});

test("a consultant who moves to another zone keeps wall-clock hours, so other times are offered; calls stay", async () => {
  const priya = await newConsultant("Priya");
  const { id } = await samHasCall();
  const tuesday = "2026-12-08" as LocalDate;
  const first = async () =>
    (await freeSlots({ from: tuesday, to: tuesday, timeZone: "Europe/London" }, NOW))[0]?.start.toISOString();
  expect(await first()).toBe("2026-12-08T09:00:00.000Z");

  await db.consultant.update({ where: { id: priya }, data: { zone: "America/New_York" } });

  expect(await first()).toBe("2026-12-08T14:00:00.000Z");
  expect(await theCall(id)).toMatchObject({ startsAt: new Date("2026-12-08T10:00:00Z"), status: "booked" });
});
