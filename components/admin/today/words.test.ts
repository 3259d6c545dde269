import { expect, test } from "vitest";
import { sayUntil, sayWaiting } from "./words";

const at = (time: string) => new Date(`2026-12-08T${time}Z`);
const call = { startsAt: at("10:00"), endsAt: at("10:30") };

test.each([
  ["08:29", "in 1 and a half hours"],
  ["09:00", "in an hour"],
  ["09:00:01", "in an hour"],
  ["09:00:59", "in an hour"],
  ["09:01", "in 59 minutes"],
  ["09:59", "in a minute"],
  ["09:59:59", "in a minute"],
  ["10:00", "now"],
  ["10:29:59", "now"],
  ["10:30", "over"],
  ["04:00", "in 6 hours"],
])("at %s a call at 10:00 is %s", (now, words) => {
  expect(sayUntil(call, new Date(`2026-12-08T${now}${now.length < 6 ? ":00" : ""}Z`))).toBe(words);
});

test.each([
  ["2026-12-08T00:00:00Z", "today"],
  ["2026-12-07T23:59:59Z", "since yesterday"],
  ["2026-12-02T12:00:00Z", "for 6 days"],
])("what came at %s waits %s", (since, words) => {
  expect(sayWaiting(new Date(since), at("09:00"))).toBe(words);
});

test("a London day in summer begins at 23:00 UTC", () => {
  expect(sayWaiting(new Date("2026-07-07T22:59:59Z"), new Date("2026-07-08T08:00:00Z"))).toBe("since yesterday");
  expect(sayWaiting(new Date("2026-07-07T23:00:00Z"), new Date("2026-07-08T08:00:00Z"))).toBe("today");
});
