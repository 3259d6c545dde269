import { beforeEach, describe, expect, test } from "vitest";
import type { LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { bookCall } from "../booking";
import {
  asking,
  emptyDiaries,
  newConsultant,
  NOW,
  samHasCall,
  samWants,
  theCall,
  TUESDAY_TEN,
} from "../calls.fixtures";
import { readBankHolidays } from "../diary/holiday-feed";
import { freeSlots, nextFreeSlots } from "../free-times";

const at = (time: string) => new Date(`2026-12-08T${time}:00Z`);
const minutesLater = (minutes: number) => new Date(TUESDAY_TEN.getTime() + minutes * 60_000);
const ade = { email: "ade@example.com" };
const freeOn = async (text: string) => {
  const day = text as LocalDate;
  return (await freeSlots({ from: day, to: day, timeZone: "Europe/London" }, NOW)).length;
};

beforeEach(async () => {
  await emptyDiaries();
  await db.bankHoliday.deleteMany();
});

describe("time between calls", () => {
  test("keeps out whoever asks for just the half hour before or after a call", async () => {
    await newConsultant("Priya");
    await samHasCall();

    const outcomes = await Promise.all(
      ["09:30", "10:30", "09:00", "11:00"].map((time) => bookCall(samWants({ ...ade, start: at(time) }), asking())),
    );

    expect(outcomes.map((outcome) => outcome.ok || outcome.reason)).toEqual(["slot-taken", "slot-taken", true, true]);
  });

  test("that is changed later holds for new calls; what is booked blocks what it did", async () => {
    const priya = await newConsultant("Priya");
    const { id } = await samHasCall();

    await db.consultant.update({ where: { id: priya }, data: { bufferBeforeMinutes: 30, bufferAfterMinutes: 45 } });
    const booking = await bookCall(samWants({ ...ade, start: at("14:00") }), asking());

    expect(await theCall(id)).toMatchObject({ blockedFrom: TUESDAY_TEN, blockedUntil: minutesLater(40) });
    expect(await theCall(booking.ok ? booking.call.id : "")).toMatchObject({
      blockedFrom: at("13:30"),
      blockedUntil: at("15:15"),
    });
  });
});

describe("a day that is proclaimed a holiday", () => {
  const division = (...more: string[]) => ({
    events: [
      ...["2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31"],
      ...["2027-08-30", ...more],
    ].map((date) => ({ title: "A day", date })),
  });

  test("closes to new calls, and those that are booked stay: people were promised them", async () => {
    await newConsultant("Priya");
    const { id } = await samHasCall();
    const list = {
      "england-and-wales": division("2026-12-08"),
      scotland: division(),
      "northern-ireland": division(),
    };

    await readBankHolidays(NOW, async () => list);

    expect(await freeOn("2026-12-08")).toBe(0);
    expect(await theCall(id)).toMatchObject({ status: "booked", startsAt: TUESDAY_TEN, sequence: 0 });
    expect(await db.outboxMail.count()).toBe(0);
  });

  test("closes without the government's list as far as the law goes, as on the first start of all", async () => {
    await newConsultant("Priya");

    expect([await db.bankHoliday.count(), await freeOn("2026-12-25"), await freeOn("2026-12-24")]).toEqual([0, 0, 0]);
    expect(await freeOn("2026-12-22")).toBe(16); // the last day of the horizon
  });
});

test("a page that stood open until its time had too little notice: a no, with times that can still be had", async () => {
  await newConsultant("Priya");
  const now = at("09:01");

  const late = await bookCall(samWants({ start: at("13:00") }), asking({ now }));

  expect(late).toMatchObject({
    ok: false,
    reason: "not-offered",
    alternatives: [{ start: at("13:30") }, { start: at("14:00") }, { start: at("14:30") }],
  });
});

test("a full day is a no like any other: the next times are on days that have room", async () => {
  await newConsultant("Priya", { dailyLimit: 1 });
  await samHasCall();

  const second = await bookCall(samWants({ ...ade, start: at("14:00") }), asking());

  expect(second).toMatchObject({ ok: false, reason: "slot-taken" });
  expect(second).toHaveProperty(
    "alternatives",
    ["09:00", "09:30", "10:00"].map((time) => expect.objectContaining({ start: new Date(`2026-12-09T${time}:00Z`) })),
  );
});

test("when nothing is free for a month there is no next time, and no other to offer", async () => {
  const priya = await newConsultant("Priya", { hours: [{ startMinute: 540, endMinute: 565 }] });

  expect((await nextFreeSlots(3, NOW)).slots).toEqual([]);
  expect(await bookCall(samWants(), asking())).toMatchObject({ reason: "not-offered", alternatives: [] });
  await db.consultant.update({ where: { id: priya }, data: { pausedAt: NOW } });
  expect(await bookCall(samWants(), asking())).toMatchObject({ reason: "not-offered", alternatives: [] });
});
