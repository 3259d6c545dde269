import { describe, expect, test } from "vitest";
import { hoursInput } from "../staff/schema";
import { blockedBy, type Diary, isBookable, isOffered, slotsOf } from "../slots";
import { diaryOf, EVERY_DAY, NINE_TO_FIVE } from "../slots.fixtures";

const utc = (text: string) => new Date(`${text}:00Z`);
const now = utc("2027-02-20T09:00");
const h = (hours: number, minutes = 0) => hours * 60 + minutes;

/** The starts on one UTC day, as "HH:MM". */
function startsOn(date: string, diary: Diary, at = now) {
  const span = { from: utc(`${date}T00:00`), until: new Date(utc(`${date}T00:00`).getTime() + 86_400_000) };
  return slotsOf([diary], span, at).map(({ startsAt }) => startsAt.toISOString().slice(11, 16));
}

const booked = (diary: Diary, ...starts: string[]): Diary => ({
  ...diary,
  calls: starts.map((start) => ({ startsAt: utc(start), ...blockedBy(diary, utc(start)) })),
});

describe("an evening that runs over midnight", () => {
  const late = diaryOf({ weekly: [{ weekday: 2, startMinute: h(22), endMinute: h(25) }], dailyLimit: 1 });

  test("counts a call for the day it begins on: the first evening is full, the hour after midnight is not", () => {
    const full = booked(late, "2027-03-02T23:30");

    expect([startsOn("2027-03-02", full), startsOn("2027-03-03", full)]).toEqual([[], ["00:00", "00:30"]]);
  });

  test("counts a call after midnight for the next day", () => {
    const full = booked(late, "2027-03-03T00:00");

    expect([startsOn("2027-03-02", full), startsOn("2027-03-03", full)]).toEqual([
      ["22:00", "22:30", "23:00", "23:30"],
      [],
    ]);
  });

  test("ends at midnight before a bank holiday", () => {
    const thursdays = diaryOf({ weekly: [{ weekday: 4, startMinute: h(22), endMinute: h(25) }] });

    expect([startsOn("2027-03-25", thursdays), startsOn("2027-03-26", thursdays)]).toEqual([
      ["22:00", "22:30", "23:00", "23:30"],
      [],
    ]);
  });
});

describe("time between calls", () => {
  test.each([
    ["none at all", 0, 0, "10:30"],
    ["ten minutes after, which the half hours round up", 0, 10, "11:00"],
    ["ten before and twenty after, which add up to half an hour", 10, 20, "11:00"],
    ["twenty before and twenty after, which do not fit into it", 20, 20, "11:30"],
    ["an hour and a half after", 0, 90, "12:00"],
  ])("is %s", (_, bufferBeforeMinutes, bufferAfterMinutes, next) => {
    const diary = diaryOf({ weekly: EVERY_DAY(h(10), h(17)), bufferBeforeMinutes, bufferAfterMinutes });

    expect(startsOn("2027-03-02", booked(diary, "2027-03-02T10:00"))[0]).toBe(next);
  });
});

describe("the last day that can be booked", () => {
  const diary = diaryOf({ weekly: EVERY_DAY(0, h(24)), horizonDays: 28 });

  test.each([
    ["ends at its own midnight on the short day of spring", "2027-02-28T09:00", "2027-03-28T22:30", "2027-03-28T23:00"],
    ["ends at its own midnight on the long day of autumn", "2027-10-03T09:00", "2027-10-31T23:30", "2027-11-01T00:00"],
    ["is counted from today in London, not from UTC", "2027-06-30T23:30", "2027-07-29T22:30", "2027-07-29T23:00"],
  ])("%s", (_, at, last, tooLate) => {
    expect([isBookable(diary, utc(last), utc(at)), isBookable(diary, utc(tooLate), utc(at))]).toEqual([true, false]);
  });
});

test("a page that stood open all morning: what it showed was offered then, and is not any more", () => {
  const diary = diaryOf({ ...NINE_TO_FIVE, minimumNoticeMinutes: 240 });
  const start = utc("2027-03-02T16:30");

  expect(isOffered(diary, start, utc("2027-03-02T09:00"))).toBe(true);
  expect(isOffered(diary, start, utc("2027-03-02T12:59"))).toBe(false);
});

describe("the numbers of a diary", () => {
  const form = {
    holidays: "scotland",
    bufferBeforeMinutes: "0",
    bufferAfterMinutes: "10",
    minimumNoticeHours: "4",
    horizonDays: "28",
    dailyLimit: "8",
    weeklyLimit: "30",
    weight: "1",
  };

  test.each([
    ["more notice than days to book in", { minimumNoticeHours: "48", horizonDays: "2" }, "minimumNoticeHours"],
    ["hours that overlap", { monday: "9:00-12:00, 11:00-13:00" }, "monday"],
    ["hours without an end", { monday: "9:00" }, "monday"],
    ["a fifth nation", { holidays: "cornwall" }, "holidays"],
    ["half a day of notice less than none", { minimumNoticeHours: "-12" }, "minimumNoticeHours"],
    ["a limit of no calls", { dailyLimit: "0" }, "dailyLimit"],
  ])("are not saved with %s", (_, given, field) => {
    const result = hoursInput.safeParse({ ...form, ...given });

    expect(result.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });

  test("may have hours that touch, that run over midnight, and that end with the day", () => {
    const { monday, friday, sunday } = hoursInput.parse({
      ...form,
      monday: "9:00-12:00, 12:00-17:00",
      friday: "22:00-01:00",
      sunday: "20:00 to 24:00",
    });

    expect([monday, friday, sunday]).toEqual([
      [
        { startMinute: h(9), endMinute: h(12) },
        { startMinute: h(12), endMinute: h(17) },
      ],
      [{ startMinute: h(22), endMinute: h(25) }],
      [{ startMinute: h(20), endMinute: h(24) }],
    ]);
  });
});
