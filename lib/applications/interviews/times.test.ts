import { describe, expect, test } from "vitest";
import type { LocalDate } from "@/lib/core/time/dates";
import { roundForm } from "./schema";
import { offeredTimes, timesInRange, type TypedRange } from "./times";

const now = new Date("2027-01-04T09:00:00Z");
const day = (text: string) => text as LocalDate;
const none = new Set<LocalDate>();
const range = (from: string, to: string, opens: number, closes: number, gap = 0): TypedRange => ({
  from: day(from),
  to: day(to),
  opens,
  closes,
  gap,
});
const iso = (starts: Date[]) => starts.map((at) => at.toISOString().slice(0, 16));

describe("a time typed for London", () => {
  test.each([
    ["in winter", "2027-01-12", "10:00", "2027-01-12T10:00"],
    ["in summer", "2027-07-06", "10:00", "2027-07-06T09:00"],
    ["on the day on which the clocks go forward", "2027-03-28", "09:00", "2027-03-28T08:00"],
    ["on the day on which they go back", "2027-10-31", "09:00", "2027-10-31T09:00"],
    ["just after the hour that comes twice", "2027-10-31", "02:00", "2027-10-31T02:00"],
  ])("%s is this instant", (_, typedDay, time, instant) => {
    const typed = [{ field: "day1", day: typedDay, time }];
    expect(offeredTimes({ typed, range: null, minutes: 30 }, none, now)).toEqual({
      ok: true,
      starts: [new Date(`${instant}:00Z`)],
    });
  });

  test.each([
    ["in the hour that spring skips", "2027-03-28", "01:30", /go forward on Sunday 28 March/],
    ["in the hour that autumn repeats", "2027-10-31", "01:30", /comes twice/],
    ["on a day that does not exist", "2027-02-30", "10:00", /that exist/],
    ["without a day", "", "10:00", /that exist/],
    ["without a time", "2027-01-12", "", /that exist/],
    ["in the past", "2027-01-03", "10:00", /has passed/],
    ["at this very moment", "2027-01-04", "09:00", /has passed/],
  ])("%s is refused at its own field", (_, typedDay, time, words) => {
    const typed = [{ field: "day3", day: typedDay, time }];
    const outcome = offeredTimes({ typed, range: null, minutes: 30 }, none, now);
    expect(outcome).toMatchObject({ ok: false, field: "day3" });
    expect(!outcome.ok && outcome.error).toMatch(words);
  });
});

describe("a range of days", () => {
  test("is cut into interviews that fit, with the gap between them, on working days", () => {
    // A Friday to a Monday.
    expect(iso(timesInRange(range("2027-01-08", "2027-01-11", 540, 660, 15), 45, none))).toEqual([
      ...["2027-01-08T09:00", "2027-01-08T10:00", "2027-01-11T09:00", "2027-01-11T10:00"],
    ]);
  });

  test.each([
    ["a bank holiday that follows from the law", range("2027-05-03", "2027-05-03", 540, 1020), none],
    ["a day that was proclaimed", range("2027-01-12", "2027-01-12", 540, 1020), new Set([day("2027-01-12")])],
    ["a weekend", range("2027-01-09", "2027-01-10", 540, 1020), none],
    ["an hour too short", range("2027-01-12", "2027-01-12", 540, 580), none],
  ])("has no time on %s", (_, given, holidays) => {
    expect(timesInRange(given, 45, holidays)).toEqual([]);
  });

  test("keeps to London's clock on both sides of a change", () => {
    expect(iso(timesInRange(range("2027-10-29", "2027-11-01", 600, 630), 30, none))).toEqual([
      ...["2027-10-29T09:00", "2027-11-01T10:00"],
    ]);
  });

  test("and single times come once each, the earliest first, and at most two hundred", () => {
    const typed = [{ field: "day1", day: "2027-01-12", time: "09:00" }];
    const both = offeredTimes({ typed, range: range("2027-01-12", "2027-01-12", 540, 600), minutes: 30 }, none, now);
    expect(both.ok && iso(both.starts)).toEqual(["2027-01-12T09:00", "2027-01-12T09:30"]);
    const many = offeredTimes(
      { typed: [], range: range("2027-01-05", "2027-02-26", 480, 1080), minutes: 10 },
      none,
      now,
    );
    expect(many).toMatchObject({ ok: false, field: "toDay" });
  });
});

const form = {
  kind: "video",
  number: "1",
  minutes: "45",
  noticeHours: "24",
  version: "3",
  people: "Dana, dana@client.example",
};

test.each([
  ["a place without an address", { kind: "place" }, "place"],
  ["a link that is no https", { link: "javascript:alert(1)" }, "link"],
  ["nobody who interviews", { people: "" }, "people"],
  ["somebody without an address", { people: "Dana" }, "people"],
  ["an address that is none", { people: "Dana, dana@" }, "people"],
  ["minutes that are no number", { minutes: "an hour" }, "minutes"],
  ["nine hours", { minutes: "540" }, "minutes"],
  ["four criteria", { criteria: "a\nb\nc\nd" }, "criteria"],
  ["half of a range", { fromDay: "2027-01-12" }, "toTime"],
  ["a range backwards", { fromDay: "2027-01-12", toDay: "2027-01-11", fromTime: "09:00", toTime: "17:00" }, "toDay"],
  [
    "a range of half a year",
    { fromDay: "2027-01-12", toDay: "2027-07-11", fromTime: "09:00", toTime: "17:00" },
    "toDay",
  ],
  ["a contact whose id is none", { contacts: "' or 1=1" }, "contacts"],
])("the form of a round is refused with %s, at the field that says so", (_, given, field) => {
  const outcome = roundForm.safeParse({ ...form, ...given });
  expect(outcome.success).toBe(false);
  expect(outcome.error?.issues.map(({ path }) => path[0])).toContain(field);
});
