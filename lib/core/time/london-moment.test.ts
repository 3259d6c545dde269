import { expect, test } from "vitest";
import { londonMoment } from "./london-moment";

const at = (instant: string) => ({ ok: true, at: new Date(instant) });

test.each([
  ["in winter", { day: "2026-12-08", time: "8:00" }, at("2026-12-08T08:00:00Z")],
  ["in summer", { day: "2026-07-08", time: "08:05" }, at("2026-07-08T07:05:00Z")],
  ["at midnight", { day: "2026-07-08", time: "0:00" }, at("2026-07-07T23:00:00Z")],
  ["just before the skipped hour", { day: "2026-03-29", time: "00:59" }, at("2026-03-29T00:59:00Z")],
  ["in the skipped hour", { day: "2026-03-29", time: "01:30" }, { ok: false, reason: "no-such-time", instead: "2:00" }],
  ["at its beginning", { day: "2026-03-29", time: "01:00" }, { ok: false, reason: "no-such-time", instead: "2:00" }],
  ["just after it", { day: "2026-03-29", time: "02:00" }, at("2026-03-29T01:00:00Z")],
  [
    "in the repeated hour",
    { day: "2026-10-25", time: "1:30" },
    { ok: false, reason: "comes-twice", says: ["1:30 BST", "1:30 GMT"] },
  ],
  ["in its first pass", { day: "2026-10-25", time: "1:30", repeated: "first" as const }, at("2026-10-25T00:30:00Z")],
  ["in its second pass", { day: "2026-10-25", time: "1:30", repeated: "second" as const }, at("2026-10-25T01:30:00Z")],
  ["just after it", { day: "2026-10-25", time: "2:00" }, at("2026-10-25T02:00:00Z")],
  ["on a day that does not exist", { day: "2026-02-30", time: "8:00" }, { ok: false, reason: "no-such-day" }],
  ["at a time that does not exist", { day: "2026-02-03", time: "25:00" }, { ok: false, reason: "no-such-day" }],
])("publishing %s", (_, asked, expected) => {
  expect(londonMoment(asked)).toEqual(expected);
});
