import fc from "fast-check";
import { expect, test } from "vitest";
import { londonDay, sayTime, weekdayOf } from "@/lib/core/dates";
import { slotAfter, slotBefore } from "./due-times";

const anyInstant = fc.date({
  min: new Date("2024-01-01T00:00:00Z"),
  max: new Date("2034-12-31T00:00:00Z"),
  noInvalidDate: true,
});

test("the weekly digest falls due on a Tuesday at 8:00 in London, whatever the clocks do", () => {
  fc.assert(
    fc.property(anyInstant, (now) => {
      const slot = slotBefore("weekly", now);
      expect(weekdayOf(londonDay(slot))).toBe(2);
      expect(sayTime(slot)).toBe("8:00");
      expect(slot.getTime()).toBeLessThanOrEqual(now.getTime());
      expect(now.getTime() - slot.getTime()).toBeLessThanOrEqual(7 * 86_400_000 + 3_600_000);
    }),
  );
});

test("between one slot and the next there is no other", () => {
  fc.assert(
    fc.property(anyInstant, fc.constantFrom("weekly" as const, "daily" as const), (now, frequency) => {
      const [last, next] = [slotBefore(frequency, now), slotAfter(frequency, now)];
      expect(next.getTime()).toBeGreaterThan(now.getTime());
      expect(slotBefore(frequency, new Date(next.getTime() - 1))).toEqual(last);
      expect(slotBefore(frequency, next)).toEqual(next);
    }),
  );
});

test.each([
  ["a minute before the slot it is still last week's", "2026-12-01T07:59:00Z", "2026-11-24T08:00:00.000Z"],
  ["at the slot it is this week's", "2026-12-01T08:00:00Z", "2026-12-01T08:00:00.000Z"],
  ["in summer the slot is at 7:00 UTC", "2026-07-08T00:00:00Z", "2026-07-07T07:00:00.000Z"],
])("%s", (_, now, slot) => {
  expect(slotBefore("weekly", new Date(now)).toISOString()).toBe(slot);
});
