import fc from "fast-check";
import { addDays, dayIn, type LocalDate, weekdayOf } from "@/lib/core/time/dates";
import { isBankHoliday } from "./diary/bank-holidays";
import type { MinuteRange } from "./diary/hours";
import { CALL_MS, type Diary } from "./slots";
import { diaryOf } from "./slots.fixtures";

// For properties: any diary at any moment, and what its hours mean by the runtime's own clocks and nothing of ours.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The clock changes of 2027 in the zones below. */
const CHANGES = [
  ["Europe/London", "2027-03-28T01:00Z", "2027-10-31T01:00Z"],
  ["America/New_York", "2027-03-14T07:00Z", "2027-11-07T06:00Z"],
  ["Pacific/Auckland", "2027-04-03T14:00Z", "2027-09-25T14:00Z"],
].flatMap(([, ...changes]) => changes.map((change) => Date.parse(change)));

const aNow = fc.oneof(
  fc
    .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -72 * 60, max: 24 * 60 }))
    .map(([change, minutes]) => new Date(change + minutes * MINUTE)),
  fc.date({ min: new Date("2027-01-01"), max: new Date("2027-12-31"), noInvalidDate: true }),
);

const aRange: fc.Arbitrary<MinuteRange> = fc
  .record({ startMinute: fc.integer({ min: 0, max: 287 }), length: fc.integer({ min: 1, max: 150 }) })
  .map(({ startMinute, length }) => ({ startMinute: startMinute * 5, endMinute: (startMinute + length) * 5 }));

const someDay = fc.integer({ min: -1, max: 8 });

/** A diary, days and times off counted from the moment it is asked at. */
export const aDiaryAtANow: fc.Arbitrary<{ diary: Diary; now: Date }> = fc
  .record({
    now: aNow,
    rules: fc.record({
      zone: fc.constantFrom("Europe/London", "Europe/London", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"),
      weekly: fc.array(
        fc.tuple(aRange, fc.integer({ min: 1, max: 7 })).map(([range, weekday]) => ({ ...range, weekday })),
      ),
      bufferBeforeMinutes: fc.constantFrom(0, 5, 15),
      bufferAfterMinutes: fc.constantFrom(0, 10, 45),
      minimumNoticeMinutes: fc.constantFrom(0, 60, 240),
      horizonDays: fc.integer({ min: 1, max: 14 }),
      dailyLimit: fc.integer({ min: 1, max: 4 }),
      weeklyLimit: fc.integer({ min: 1, max: 9 }),
    }),
    exceptions: fc.array(fc.tuple(someDay, fc.array(aRange, { maxLength: 2 })), { maxLength: 2 }),
    published: fc.array(someDay, { maxLength: 1 }),
    away: fc.array(fc.record({ from: fc.nat(168 * 60), minutes: fc.integer({ min: 1, max: 36 * 60 }) }), {
      maxLength: 2,
    }),
  })
  .map(({ now, rules, exceptions, published, away }) => {
    const day = (days: number) => addDays(dayIn(rules.zone, now), days);
    const after = (minutes: number) => new Date(now.getTime() + minutes * MINUTE);
    const diary = diaryOf({
      ...rules,
      exceptions: new Map(exceptions.map(([days, ranges]) => [day(days), ranges])),
      published: new Set(published.map(day)),
      away: away.map(({ from, minutes }) => ({ from: after(from), until: after(from + minutes) })),
    });
    return { diary, now };
  });

interface Wall {
  date: LocalDate;
  minute: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
const read = new Map<string, Wall>();

/** What the wall says in a zone, asked of the runtime and not of our dates. */
export function wallIn(zone: string, at: number): Wall {
  const known = read.get(`${zone} ${at}`);
  if (known) return known;
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  clocks.set(zone, clock);
  const [date, time] = clock.format(at).split(" ") as [LocalDate, string];
  const wall = { date, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) };
  read.set(`${zone} ${at}`, wall);
  return wall;
}

/** Whether a call that begins then lies in the hours of the diary and in no time off, minute for minute by the wall. */
export function isOpenFor(diary: Diary, start: number): boolean {
  const isAway = diary.away.some(({ from, until }) => from.getTime() < start + CALL_MS && start < until.getTime());
  return !isAway && minutesOf(start).every((at) => works(diary, at));
}

/** Whether some minute of the call has a twin, an hour earlier or later, that the wall calls by the same name. */
export function isInRepeatedHour({ zone }: Diary, start: number): boolean {
  const name = (at: number) => JSON.stringify(wallIn(zone, at));
  return minutesOf(start).some((at) => [-HOUR, HOUR].some((shift) => name(at) === name(at + shift)));
}

/** Hours begin and end on five minutes; so the last minute, and one of each five before it, stand for all. */
const minutesOf = (start: number) => [0, 5, 10, 15, 20, 25, 29].map((minute) => start + minute * MINUTE);

function works(diary: Diary, at: number): boolean {
  const { date, minute } = wallIn(diary.zone, at);
  const covers = (day: LocalDate, minute: number) =>
    hoursOf(diary, day).some(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute);
  return covers(date, minute) || (!isSetApart(diary, date) && covers(addDays(date, -1), minute + 1440));
}

function hoursOf(diary: Diary, day: LocalDate): MinuteRange[] {
  if (isSetApart(diary, day)) return diary.exceptions.get(day) ?? [];
  return diary.weekly.filter(({ weekday }) => weekday === weekdayOf(day));
}

const isSetApart = ({ exceptions, published, holidays }: Diary, day: LocalDate): boolean =>
  exceptions.has(day) || published.has(day) || isBankHoliday(holidays, day);
