import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/core/db";
import { log } from "@/lib/core/telemetry/log";
import { bankHolidaysReadAt, readBankHolidays } from "./holiday-feed";

const now = new Date("2026-11-28T05:23:00Z");
const days = [
  "2026-12-25",
  "2026-12-28",
  "2027-01-01",
  "2027-03-26",
  "2027-03-29",
  "2027-05-03",
  "2027-05-31",
  "2027-08-30",
];
const nation = (...more: string[]) => ({
  events: [...days, ...more].map((date) => ({ title: "A day", date, bunting: true })),
});
const list = { "england-and-wales": nation(), scotland: nation("2027-06-15"), "northern-ireland": nation() };

beforeEach(() => db.bankHoliday.deleteMany());

test("the government's list is kept, and a day that was proclaimed with it", async () => {
  expect(await readBankHolidays(now, async () => list)).toBe(25);

  expect(await db.bankHoliday.count({ where: { nation: "scotland", day: new Date("2027-06-15") } })).toBe(1);
  expect(await bankHolidaysReadAt()).toEqual(now);
});

test.each([
  ["cannot be reached", () => Promise.reject(new Error("no network"))],
  ["is no list", async () => "<html>Sorry</html>"],
  ["has lost a nation", async () => ({ scotland: nation() })],
  ["has hardly a day", async () => ({ ...list, scotland: { events: [{ title: "A day", date: "2027-01-01" }] } })],
  ["has a day that is none", async () => ({ ...list, scotland: nation("2027-02-30") })],
])("a list that %s leaves the last good one, and the log says why", async (_, read) => {
  await readBankHolidays(now, async () => list);
  const warn = vi.spyOn(log, "warn").mockImplementation(() => undefined);

  expect(await readBankHolidays(new Date("2026-12-28T05:23:00Z"), read)).toBeNull();

  expect(await db.bankHoliday.count()).toBe(25);
  expect(await bankHolidaysReadAt()).toEqual(now);
  expect(warn).toHaveBeenCalledExactlyOnceWith({ err: expect.any(Error) as Error }, expect.any(String));
  warn.mockRestore();
});
