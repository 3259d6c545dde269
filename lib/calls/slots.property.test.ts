import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayIn, weekdayOf } from "@/lib/core/time/dates";
import { aDiaryAtANow, isInRepeatedHour, isOpenFor, wallIn } from "./diaries.fixtures";
import { blockedBy, type Diary, isBookable, slotsOf, type Span } from "./slots";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How many diaries each law is tried on: 16,250, and 6,000 instants in said-times.property.test.ts. */
const RUNS = { open: 1200, kept: 1000, offered: 6000, everyQuarter: 50, booked: 6000, cut: 1000, later: 1000 };

const weekFrom = (now: Date): Span => ({ from: now, until: new Date(now.getTime() + 7 * 24 * HOUR) });
const startsIn = (diary: Diary, span: Span, now: Date) =>
  slotsOf([diary], span, now).map(({ startsAt }) => startsAt.getTime());
const book = (diary: Diary, startsAt: Date): Diary => ({
  ...diary,
  calls: [...diary.calls, { startsAt, ...blockedBy(diary, startsAt) }],
});

/** All multiples of a step in a span. */
function gridOf({ from, until }: Span, stepMs: number): number[] {
  const first = Math.ceil(from.getTime() / stepMs);
  return Array.from({ length: Math.ceil(until.getTime() / stepMs) - first }, (_, n) => (first + n) * stepMs);
}

test("the slots are the half hours that lie in working hours by the wall clock, on both sides of every clock change", () => {
  fc.assert(
    fc.property(aDiaryAtANow, ({ diary: asked, now }) => {
      const diary = { ...asked, minimumNoticeMinutes: 0, horizonDays: 9 };
      const slots = startsIn(diary, weekFrom(now), now);
      const open = gridOf(weekFrom(now), HOUR / 2).filter((start) => isOpenFor(diary, start));

      expect(slots.filter((start) => !open.includes(start))).toEqual([]);
      // Of an hour that autumn repeats the narrower reading counts: nobody is booked outside what they meant.
      expect(open.filter((start) => !slots.includes(start) && !isInRepeatedHour(diary, start))).toEqual([]);
    }),
    { numRuns: RUNS.open },
  );
});

test("every slot reads :00 or :30 on the London clock, keeps the notice and stays within the horizon", () => {
  fc.assert(
    fc.property(aDiaryAtANow, ({ diary, now }) => {
      const lastDay = addDays(dayIn(diary.zone, now), diary.horizonDays);
      for (const start of startsIn(diary, weekFrom(now), now)) {
        expect(wallIn("Europe/London", start).minute % 30).toBe(0);
        expect(start - now.getTime()).toBeGreaterThanOrEqual(diary.minimumNoticeMinutes * MINUTE);
        expect(wallIn(diary.zone, start).date <= lastDay).toBe(true);
      }
    }),
    { numRuns: RUNS.kept },
  );
});

test("every slot that is offered can be booked at that instant, with calls in the diary and without", () => {
  fc.assert(
    fc.property(aDiaryAtANow, fc.nat(), fc.nat(), ({ diary, now }, taken, pick) => {
      const free = startsIn(diary, weekFrom(now), now);
      const first = free[taken % Math.max(1, free.length)];
      const booked = first === undefined ? diary : book(diary, new Date(first));
      const left = startsIn(booked, weekFrom(now), now);
      const asked = [left[0], left[pick % Math.max(1, left.length)], left.at(-1)].filter(
        (start) => start !== undefined,
      );

      expect(asked.filter((start) => !isBookable(booked, new Date(start), now))).toEqual([]);
      expect(first !== undefined && isBookable(booked, new Date(first), now)).toBe(false);
    }),
    { numRuns: RUNS.offered },
  );
});

test("what is listed can be booked, and nothing else: every quarter of an hour of a week is asked", () => {
  fc.assert(
    fc.property(aDiaryAtANow, fc.nat(), ({ diary, now }, pick) => {
      const span = weekFrom(now);
      const free = startsIn(diary, span, now);
      const held = free[pick % Math.max(1, free.length)];
      const booked = held === undefined ? diary : book(diary, new Date(held));
      const listed = startsIn(booked, span, now);

      expect(gridOf(span, HOUR / 4).filter((at) => isBookable(booked, new Date(at), now))).toEqual(listed);
    }),
    { numRuns: RUNS.everyQuarter },
  );
});

const aBooking = fc.record({
  pick: fc.nat(),
  bufferBeforeMinutes: fc.constantFrom(0, 5, 15),
  bufferAfterMinutes: fc.constantFrom(0, 10, 45),
});

test("booked one after the other, no call lies outside working hours, no two meet, buffers included, and no day or week is overfull", () => {
  fc.assert(
    fc.property(aDiaryAtANow, fc.array(aBooking, { maxLength: 12 }), ({ diary, now }, bookings) => {
      // The buffers are changed between bookings: each call keeps those it was booked with.
      const full = bookings.reduce((before, { pick, ...buffers }) => {
        const current = { ...before, ...buffers };
        const free = startsIn(current, weekFrom(now), now);
        const start = free[pick % Math.max(1, free.length)];
        return start === undefined ? current : book(current, new Date(start));
      }, diary);

      const calls = full.calls.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
      expect(calls.filter(({ startsAt }) => !isOpenFor(diary, startsAt.getTime()))).toEqual([]);
      const meeting = calls.filter((call, i) => call.blockedUntil > (calls[i + 1]?.blockedFrom ?? call.blockedUntil));
      expect(meeting).toEqual([]);
      const dayOf = (call: { startsAt: Date }) => wallIn(diary.zone, call.startsAt.getTime()).date;
      const days = [...Map.groupBy(calls, dayOf).values()];
      const weeks = [...Map.groupBy(calls, (call) => addDays(dayOf(call), 1 - weekdayOf(dayOf(call)))).values()];
      expect(days.filter((onDay) => onDay.length > diary.dailyLimit)).toEqual([]);
      expect(weeks.filter((inWeek) => inWeek.length > diary.weeklyLimit)).toEqual([]);
    }),
    { numRuns: RUNS.booked },
  );
});

test("a span is worth the same whole or cut in two", () => {
  fc.assert(
    fc.property(aDiaryAtANow, fc.integer({ min: 1, max: 7 * 24 * 60 }), ({ diary, now }, minutes) => {
      const span = weekFrom(now);
      const cut = new Date(span.from.getTime() + minutes * MINUTE);

      expect([
        ...startsIn(diary, { ...span, until: cut }, now),
        ...startsIn(diary, { ...span, from: cut }, now),
      ]).toEqual(startsIn(diary, span, now));
    }),
    { numRuns: RUNS.cut },
  );
});

test("time passing only takes slots away, until the horizon moves on", () => {
  fc.assert(
    fc.property(aDiaryAtANow, fc.integer({ min: 0, max: 48 }), ({ diary, now }, hours) => {
      const span = weekFrom(now);
      const before = startsIn(diary, span, now);
      const later = new Date(now.getTime() + hours * HOUR);
      const horizon = addDays(dayIn(diary.zone, now), diary.horizonDays);
      const after = startsIn(diary, span, later).filter((start) => dayIn(diary.zone, new Date(start)) <= horizon);

      expect(after.filter((start) => !before.includes(start))).toEqual([]);
    }),
    { numRuns: RUNS.later },
  );
});
