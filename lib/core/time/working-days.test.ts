import { expect, test } from "vitest";
import { lateBefore } from "./working-days";

test.each([
  [
    "on a Wednesday, what came before Tuesday is a working day late",
    1,
    "2026-12-09T10:00Z",
    "2026-12-08T00:00:00.000Z",
  ],
  ["on a Monday, Friday's is not late yet", 1, "2026-12-07T10:00Z", "2026-12-04T00:00:00.000Z"],
  ["on a Tuesday, Friday's and the weekend's are", 1, "2026-12-08T10:00Z", "2026-12-07T00:00:00.000Z"],
  ["on a Sunday nothing gets later", 1, "2026-12-13T10:00Z", "2026-12-11T00:00:00.000Z"],
  ["five working days are a week", 5, "2026-12-09T10:00Z", "2026-12-02T00:00:00.000Z"],
  ["a London day begins at 23:00 UTC in summer", 1, "2026-07-08T23:30Z", "2026-07-07T23:00:00.000Z"],
  ["over the change of the clocks in spring", 1, "2026-03-30T10:00Z", "2026-03-27T00:00:00.000Z"],
  ["and in autumn", 2, "2026-10-27T10:00Z", "2026-10-22T23:00:00.000Z"],
  ["over the end of a year", 1, "2027-01-01T00:00Z", "2026-12-31T00:00:00.000Z"],
])("%s", (_, days, now, before) => {
  expect(lateBefore(days, new Date(now)).toISOString()).toBe(before);
});
