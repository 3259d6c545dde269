import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { bookCall } from "../booking";
import {
  admin,
  asking,
  emptyDiaries,
  newConsultant,
  NOW,
  samHasCall,
  samWants,
  theCall,
  TUESDAY_TEN,
} from "../calls.fixtures";
import { consultantForStaff, consultantsForStaff } from "./consultants";
import { clearDay, saveHours, setDay } from "./hours";
import { hoursInput } from "./schema";
import { day, freeOn, ownerOf } from "./staff.fixtures";

beforeEach(emptyDiaries);

describe("hours", () => {
  const form = (given: object = {}) =>
    hoursInput.parse({
      tuesday: "10:00-12:00, 13:00-14:00",
      holidays: "england-and-wales",
      bufferBeforeMinutes: "0",
      bufferAfterMinutes: "10",
      minimumNoticeHours: "4",
      horizonDays: "28",
      dailyLimit: "8",
      weeklyLimit: "30",
      weight: "1",
      takesCalls: "yes",
      ...given,
    });

  test("that are saved are offered, those before are not; calls that are booked stay", async () => {
    const priya = await newConsultant("Priya");
    const { id } = await samHasCall({ start: new Date("2026-12-09T10:00:00Z") });

    expect(await saveHours(await ownerOf(priya), priya, form(), NOW)).toBe(true);

    expect([await freeOn("2026-12-08"), await freeOn("2026-12-09")]).toEqual([6, 0]);
    expect((await theCall(id)).status).toBe("booked");
    expect(await consultantForStaff(admin, priya, NOW)).toMatchObject({
      weekly: [
        { weekday: 2, startMinute: 600, endMinute: 720 },
        { weekday: 2, startMinute: 780, endMinute: 840 },
      ],
      isTheirs: true,
    });
  });

  test("pause a consultant when they say so, and go on", async () => {
    const priya = await newConsultant("Priya");

    await saveHours(admin, priya, form({ takesCalls: undefined }), NOW);
    expect(await freeOn("2026-12-08")).toBe(0);
    await saveHours(admin, priya, form(), NOW);
    expect(await freeOn("2026-12-08")).toBe(6);
  });

  test("of one day stand in place of its weekday's, a bank holiday included, until they are taken back", async () => {
    const priya = await newConsultant("Priya");
    const hours = [{ startMinute: 600, endMinute: 660 }];
    const now = new Date("2026-12-20T09:00:00Z");
    expect(await freeOn("2026-12-28", now)).toBe(0);

    await setDay(admin, priya, { day: day("2026-12-28"), hours, note: "I like it quiet" }, NOW);
    expect(await freeOn("2026-12-28", now)).toBe(2);
    await setDay(admin, priya, { day: day("2026-12-29"), hours: [], note: "" }, NOW);
    expect(await freeOn("2026-12-29", now)).toBe(0);
    await clearDay(admin, priya, day("2026-12-28"));
    expect(await freeOn("2026-12-28", now)).toBe(0);
  });

  test("have a limit for the week", async () => {
    const priya = await newConsultant("Priya");
    await saveHours(admin, priya, form({ wednesday: "10:00-12:00", weeklyLimit: "2" }), NOW);
    for (const start of ["2026-12-08T10:00:00Z", "2026-12-09T11:00:00Z"])
      expect(await bookCall(samWants({ start: new Date(start) }), asking())).toMatchObject({ ok: true });

    expect([await freeOn("2026-12-08"), await freeOn("2026-12-09"), await freeOn("2026-12-15")]).toEqual([0, 0, 6]);
  });

  test("of a colleague are theirs to change", async () => {
    const [priya, tom] = [await newConsultant("Priya"), await newConsultant("Tom")];

    expect(await saveHours(await ownerOf(priya), tom, form(), NOW)).toBe(false);
    expect((await consultantsForStaff(await ownerOf(priya), NOW))?.map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ["Priya", true],
      ["Tom", false],
    ]);
  });
});

test("other hours on a day with calls outside them are set once whoever sets them has seen these", async () => {
  const priya = await newConsultant("Priya");
  await samHasCall();
  const off = { day: day("2026-12-08"), hours: [{ startMinute: 660, endMinute: 1020 }], note: "" };

  expect(await setDay(admin, priya, off, NOW)).toMatchObject([{ name: "Sam Taylor", startsAt: TUESDAY_TEN }]);
  expect(await db.dayException.count()).toBe(0);

  expect(await setDay(admin, priya, { ...off, keepCalls: "yes" }, NOW)).toBe(true);
  expect(await db.call.count({ where: { status: "booked" } })).toBe(1);
});

test("a bank holiday that the government has published closes the day, for that nation", async () => {
  await newConsultant("Priya");
  expect(await freeOn("2026-12-09")).toBe(16);

  await db.bankHoliday.create({ data: { nation: "scotland", day: new Date("2026-12-09"), name: "A day" } });
  expect(await freeOn("2026-12-09")).toBe(16);
  await db.bankHoliday.create({ data: { nation: "england-and-wales", day: new Date("2026-12-09"), name: "A day" } });

  expect(await freeOn("2026-12-09")).toBe(0);
});
