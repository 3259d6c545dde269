import { expect, test } from "vitest";
import { byWeek, londonWeeks } from "./weeks";

const HOUR_MS = 3_600_000;
const hours = (now: string, count = 2) => {
  const { bounds } = londonWeeks(count, new Date(now));
  return bounds.slice(1).map((at, n) => (at.getTime() - (bounds[n]?.getTime() ?? 0)) / HOUR_MS);
};

test.each([
  ["a Monday just begun is in its own week", "2026-11-30T00:00:00Z", ["2026-11-23", "2026-11-30"]],
  ["the last moment of a Sunday is in the week that ends", "2026-11-29T23:59:59Z", ["2026-11-16", "2026-11-23"]],
  ["a London Monday in summer begins at 23:00 UTC", "2026-07-05T23:00:00Z", ["2026-06-29", "2026-07-06"]],
  ["over the end of a month and a year", "2027-01-01T12:00:00Z", ["2026-12-21", "2026-12-28"]],
])("%s", (_, now, mondays) => {
  expect(londonWeeks(2, new Date(now)).mondays).toEqual(mondays);
});

test("the week of a clock change has an hour less in spring and one more in autumn, and no instant is in two", () => {
  expect(hours("2026-04-01T12:00:00Z")).toEqual([167, 168]);
  expect(hours("2026-10-28T12:00:00Z")).toEqual([169, 168]);
  expect(londonWeeks(52, new Date("2026-11-28T12:00:00Z")).bounds).toHaveLength(53);
});

test("weeks without a row are there, with nothing in them", () => {
  const weeks = londonWeeks(3, new Date("2026-11-28T12:00:00Z"));

  expect(byWeek(weeks, [{ week: 2, count: 7 }], (row) => ({ count: row?.count ?? 0 }))).toEqual([
    { from: "2026-11-09", count: 0 },
    { from: "2026-11-16", count: 7 },
    { from: "2026-11-23", count: 0 },
  ]);
});
