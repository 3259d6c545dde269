import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, londonDay, startOfDay, weekdayOf } from "@/lib/core/time/dates";
import { sayTime } from "@/lib/core/time/say";
import { movedSlot, nextSlots, slotAfter as after, slotBefore as before } from "./due-times";
import type { Frequency } from "./vocabulary";

const TUESDAYS = { weekday: 2, hour: 8 };
const slotBefore = (frequency: Frequency, now: Date) => before(frequency, now, TUESDAYS);
const slotAfter = (frequency: Frequency, now: Date) => after(frequency, now, TUESDAYS);

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

const anyRhythm = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 5, max: 20 }) });
const DAY = 86_400_000;

test("however often the day and the hour change, nobody gets two digests in a day or week, and nobody goes without", () => {
  fc.assert(
    fc.property(
      anyInstant,
      fc.constantFrom("weekly" as const, "daily" as const),
      fc.array(fc.record({ rhythm: anyRhythm, inHours: fc.integer({ min: 1, max: 300 }) }), {
        minLength: 1,
        maxLength: 6,
      }),
      (start, frequency, changes) => {
        const sent = digestsUntil(start, frequency, changes);
        const periods = sent.map((slot) => periodOf(frequency, slot));

        expect(new Set(periods).size).toBe(periods.length);
        const [first = 0, last = 0] = [periods[0], periods.at(-1)];
        expect(last - first).toBe(periods.length - 1);
      },
    ),
  );
});

/**
 * The digests that somebody gets from an instant on, who is served the moment they are due, until two weeks after the
 * last change.
 */
function digestsUntil(
  start: Date,
  frequency: Frequency,
  changes: { rhythm: typeof TUESDAYS; inHours: number }[],
): Date[] {
  let [rhythm, due] = [TUESDAYS, after(frequency, start, TUESDAYS)];
  const sent: Date[] = [];
  const serveUntil = (end: Date) => {
    while (due <= end) {
      sent.push(due);
      const next = nextSlots(frequency, due, rhythm);
      due = due < next.begins ? next.slot : next.after;
    }
  };
  let now = start;
  for (const change of changes) {
    now = new Date(now.getTime() + change.inHours * 3_600_000);
    serveUntil(now);
    rhythm = change.rhythm;
    const tomorrow = startOfDay(addDays(londonDay(now), 1));
    if (due >= tomorrow) due = movedSlot(frequency, due, rhythm, tomorrow);
  }
  serveUntil(new Date(now.getTime() + 15 * DAY));
  return sent;
}

/** The number of the London day, or of the week from Monday on, since some Monday long ago. */
function periodOf(frequency: Frequency, slot: Date): number {
  const days = Math.round(Date.parse(`${londonDay(slot)}T00:00:00Z`) / DAY) - 4;
  return frequency === "weekly" ? Math.floor(days / 7) : days;
}
