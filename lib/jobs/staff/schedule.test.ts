import { expect, test } from "vitest";
import { timesOf } from "./schedule";

const now = new Date("2026-11-25T10:00:00Z");
const said = (given: Partial<Parameters<typeof timesOf>[0]>) => {
  const times = timesOf({ closesOn: "2027-06-30", ...given }, now);
  return times.ok ? [times.from.toISOString(), times.closesAt.toISOString()] : [times.field, times.instead];
};

test.each([
  ["at once, to the end of a London day", {}, ["2026-11-25T10:00:00.000Z", "2027-06-30T23:00:00.000Z"]],
  ["with a London day to come", { publishOn: "2026-12-01" }, ["2026-12-01T00:00:00.000Z", "2027-06-30T23:00:00.000Z"]],
  [
    "at a minute of it, closing at a minute in summer",
    { publishOn: "2026-12-01", publishTime: "8:05", closesTime: "17:30" },
    ["2026-12-01T08:05:00.000Z", "2027-06-30T16:30:00.000Z"],
  ],
  [
    "now, where the time has passed",
    { publishOn: "2026-11-25", publishTime: "9:00" },
    ["2026-11-25T10:00:00.000Z", "2027-06-30T23:00:00.000Z"],
  ],
  [
    "at the first and to the second of two times in the hour that autumn repeats",
    { publishOn: "2027-10-31", publishTime: "1:30", closesOn: "2027-10-31", closesTime: "1:30" },
    ["2027-10-31T00:30:00.000Z", "2027-10-31T01:30:00.000Z"],
  ],
  ["at no time that spring skips", { publishOn: "2027-03-28", publishTime: "1:30" }, ["publishTime", "2:00"]],
  ["to no time that spring skips", { closesOn: "2027-03-28", closesTime: "1:15" }, ["closesTime", "2:00"]],
])("a job is open %s", (_, given, times) => {
  expect(said(given)).toEqual(times);
});
