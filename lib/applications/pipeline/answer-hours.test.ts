import { expect, test } from "vitest";
import { answerGoesAt } from "./answer-hours";

const HOLIDAYS = new Set(["2026-12-25", "2026-12-28", "2027-01-01"]);

test.each([
  ["in the middle of a working day, ten minutes later", "2026-11-25T10:00:00Z", "2026-11-25T10:10:00Z"],
  ["just before eight, at eight", "2026-11-25T07:40:00Z", "2026-11-25T08:00:00Z"],
  ["at two on a Sunday, on Monday at eight", "2026-11-29T02:00:00Z", "2026-11-30T08:00:00Z"],
  ["at 18:25, when ten minutes are too many, the next morning", "2026-11-25T18:25:00Z", "2026-11-26T08:00:00Z"],
  ["at 18:19, still the same evening", "2026-11-25T18:19:00Z", "2026-11-25T18:29:00Z"],
  ["on Friday evening, on Monday", "2026-11-27T19:00:00Z", "2026-11-30T08:00:00Z"],
  [
    "on Christmas Eve at night, after Boxing Day and the holiday for it",
    "2026-12-24T20:00:00Z",
    "2026-12-29T08:00:00Z",
  ],
  ["in summer, at eight by London's clocks", "2026-07-01T01:00:00Z", "2026-07-01T07:00:00Z"],
  ["in the night in which the clocks go forward, on Monday at eight", "2026-03-29T00:30:00Z", "2026-03-30T07:00:00Z"],
  ["ten minutes before midnight on Friday, on Monday", "2026-11-27T23:55:00Z", "2026-11-30T08:00:00Z"],
])("a no that is decided %s", (_, decided, goes) => {
  expect(answerGoesAt(new Date(decided), (day) => HOLIDAYS.has(day))).toEqual(new Date(goes));
});
