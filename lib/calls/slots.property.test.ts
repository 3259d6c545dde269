import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayIn, type LocalDate, weekdayOf } from "@/lib/core/dates";
import { diaryOf } from "./slots.fixtures";
import { blockedBy, type Diary, isBookable, slotsOf, type Span } from "./slots";

const HOUR = 3_600_000;

/** Instants around the clock changes of 2027, and any others of that year. */
const aNow = fc.oneof(
  fc.integer({ min: -72, max: 24 }).map((hours) => new Date(Date.parse("2027-03-28T01:00:00Z") + hours * HOUR)),
  fc.integer({ min: -72, max: 24 }).map((hours) => new Date(Date.parse("2027-10-31T01:00:00Z") + hours * HOUR)),
  fc.date({ min: new Date("2027-01-01"), max: new Date("2027-12-31"), noInvalidDate: true }),
);

const aRange = fc
  .record({ startMinute: fc.integer({ min: 0, max: 287 }), length: fc.integer({ min: 1, max: 150 }) })
  .map(({ startMinute, length }) => ({ startMinute: startMinute * 5, endMinute: (startMinute + length) * 5 }));

const aDiary: fc.Arbitrary<Diary> = fc
  .record({
    zone: fc.constantFrom("Europe/London", "Europe/London", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"),
    weekly: fc.array(
      fc.tuple(aRange, fc.integer({ min: 1, max: 7 })).map(([range, weekday]) => ({ ...range, weekday })),
    ),
    bufferBeforeMinutes: fc.constantFrom(0, 5, 15),
    bufferAfterMinutes: fc.constantFrom(0, 10, 45),
    minimumNoticeMinutes: fc.constantFrom(0, 60, 240),
    horizonDays: fc.integer({ min: 1, max: 14 }),
    dailyLimit: fc.integer({ min: 1, max: 4 }),
  })
  .map(diaryOf);

const weekFrom = (now: Date): Span => ({ from: now, until: new Date(now.getTime() + 7 * 24 * HOUR) });
const startsIn = (diary: Diary, span: Span, now: Date) =>
  slotsOf([diary], span, now).map(({ startsAt }) => startsAt.getTime());
const book = (diary: Diary, startsAt: Date): Diary => ({
  ...diary,
  calls: [...diary.calls, { startsAt, ...blockedBy(diary, startsAt) }],
});

/** What the wall says in a zone, asked of the runtime's own tables and not of ours. */
const clocks = new Map<string, Intl.DateTimeFormat>();
function wallIn(zone: string, at: number) {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  clocks.set(zone, clock);
  const [date, time] = clock.format(at).split(" ") as [LocalDate, string];
  return { date, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) };
}

/** Whether the consultant's own week covers this minute, taken straight from the wall clock. */
function works({ zone, weekly }: Diary, at: number): boolean {
  const { date, minute } = wallIn(zone, at);
  const covers = (day: LocalDate, minute: number) =>
    weekly.some((r) => r.weekday === weekdayOf(day) && r.startMinute <= minute && minute < r.endMinute);
  return covers(date, minute) || covers(addDays(date, -1), minute + 1440);
}

test("every slot lies in working hours by the wall clock, minute for minute, on both sides of every clock change", () => {
  fc.assert(
    fc.property(aDiary, aNow, (diary, now) => {
      const minutes = startsIn(diary, weekFrom(now), now).flatMap((start) =>
        [0, 7, 15, 23, 29].map((minute) => start + minute * 60_000),
      );
      expect(minutes.filter((at) => !works(diary, at))).toEqual([]);
    }),
  );
});

test("every slot reads :00 or :30 on the London clock, keeps the notice and stays within the horizon", () => {
  fc.assert(
    fc.property(aDiary, aNow, (diary, now) => {
      const lastDay = addDays(dayIn(diary.zone, now), diary.horizonDays);
      for (const start of startsIn(diary, weekFrom(now), now)) {
        expect(wallIn("Europe/London", start).minute % 30).toBe(0);
        expect(start - now.getTime()).toBeGreaterThanOrEqual(diary.minimumNoticeMinutes * 60_000);
        expect(dayIn(diary.zone, new Date(start)) <= lastDay).toBe(true);
      }
    }),
  );
});

test("what is listed can be booked, and nothing else: every half hour and quarter of a week is asked", () => {
  fc.assert(
    fc.property(aDiary, aNow, fc.integer({ min: 0, max: 23 }), (diary, now, pick) => {
      const span = weekFrom(now);
      const free = startsIn(diary, span, now);
      const held = free[pick % Math.max(1, free.length)];
      const booked = held === undefined ? diary : book(diary, new Date(held));
      const listed = new Set(startsIn(booked, span, now));
      const first = Math.ceil(span.from.getTime() / (HOUR / 4)) * (HOUR / 4);
      const asked = Array.from({ length: 7 * 96 }, (_, n) => first + n * (HOUR / 4)).filter(
        (at) => at < span.until.getTime(),
      );

      expect(asked.filter((at) => isBookable(booked, new Date(at), now))).toEqual(asked.filter((at) => listed.has(at)));
    }),
    { numRuns: 12 },
  );
});

test("booking slots one after the other never makes two calls meet, buffers included, nor fills a day past its limit", () => {
  fc.assert(
    fc.property(aDiary, aNow, fc.array(fc.nat(), { maxLength: 12 }), (diary, now, picks) => {
      const full = picks.reduce((current, pick) => {
        const free = startsIn(current, weekFrom(now), now);
        const start = free[pick % Math.max(1, free.length)];
        return start === undefined ? current : book(current, new Date(start));
      }, diary);

      const calls = full.calls.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
      for (const [i, call] of calls.entries()) {
        expect(call.blockedUntil.getTime()).toBeLessThanOrEqual(calls[i + 1]?.blockedFrom.getTime() ?? Infinity);
      }
      const days = Map.groupBy(calls, ({ startsAt }) => dayIn(diary.zone, startsAt));
      for (const [, onDay] of days) expect(onDay.length).toBeLessThanOrEqual(diary.dailyLimit);
    }),
    { numRuns: 60 },
  );
});

test("a span is worth the same whole or cut in two", () => {
  fc.assert(
    fc.property(aDiary, aNow, fc.integer({ min: 1, max: 7 * 24 * 60 }), (diary, now, minutes) => {
      const span = weekFrom(now);
      const cut = new Date(span.from.getTime() + minutes * 60_000);

      expect([
        ...startsIn(diary, { ...span, until: cut }, now),
        ...startsIn(diary, { ...span, from: cut }, now),
      ]).toEqual(startsIn(diary, span, now));
    }),
  );
});

test("time passing only takes slots away, until the horizon moves on", () => {
  fc.assert(
    fc.property(aDiary, aNow, fc.integer({ min: 0, max: 48 }), (diary, now, hours) => {
      const span = weekFrom(now);
      const before = startsIn(diary, span, now);
      const later = new Date(now.getTime() + hours * HOUR);
      const horizon = addDays(dayIn(diary.zone, now), diary.horizonDays);
      const after = startsIn(diary, span, later).filter((start) => dayIn(diary.zone, new Date(start)) <= horizon);

      expect(after.filter((start) => !before.includes(start))).toEqual([]);
    }),
  );
});
