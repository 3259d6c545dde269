import { addDays, atMinute, type LocalDate, startOfDay, weekdayOf } from "@/lib/core/time/dates";
import { isBankHoliday, type Nation } from "./bank-holidays";

/** Minutes since local midnight, half-open; past 1440 is the next day. */
export interface MinuteRange {
  startMinute: number;
  endMinute: number;
}

/** When somebody works, as wall time. */
export interface Hours {
  zone: string;
  holidays: Nation;
  /** Bank holidays of that nation as the government has published them, beside those that follow from the law. */
  published: ReadonlySet<LocalDate>;
  /** `weekday` is 1 Monday to 7 Sunday. */
  weekly: (MinuteRange & { weekday: number })[];
  /** Replaces the whole day, bank holidays included; an empty list is a day off. */
  exceptions: ReadonlyMap<LocalDate, MinuteRange[]>;
}

/** Milliseconds since 1970, half-open. */
export interface Interval {
  from: number;
  until: number;
}

/** When somebody works on these days (both included) and what spills in from the day before: merged and in order. */
export function workingTime(hours: Hours, from: LocalDate, to: LocalDate): Interval[] {
  const found: Interval[] = [];
  for (let day = addDays(from, -1); day <= to; day = addDays(day, 1)) found.push(...workingTimeOf(hours, day));
  return merged(found);
}

function workingTimeOf(hours: Hours, day: LocalDate): Interval[] {
  const midnight = startOfDay(addDays(day, 1), hours.zone).getTime();
  const ends = isSetApart(hours, addDays(day, 1)) ? midnight : Infinity;
  return rangesOf(hours, day)
    .map(({ startMinute, endMinute }) => ({
      // The narrower reading of an hour that autumn repeats: nobody is booked outside what they meant.
      from: atMinute(day, startMinute, hours.zone, "second").getTime(),
      until: Math.min(atMinute(day, endMinute, hours.zone, "first").getTime(), ends),
    }))
    .filter(({ from, until }) => from < until);
}

function rangesOf(hours: Hours, day: LocalDate): MinuteRange[] {
  const exception = hours.exceptions.get(day);
  if (exception) return exception;
  if (isClosed(hours, day)) return [];
  return hours.weekly.filter(({ weekday }) => weekday === weekdayOf(day));
}

/** A day with rules of its own: what began the evening before ends at its midnight. */
function isSetApart(hours: Hours, day: LocalDate): boolean {
  return hours.exceptions.has(day) || isClosed(hours, day);
}

const isClosed = ({ holidays, published }: Hours, day: LocalDate): boolean =>
  published.has(day) || isBankHoliday(holidays, day);

function merged(intervals: Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const next of intervals.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && next.from <= last.until) last.until = Math.max(last.until, next.until);
    else result.push({ ...next });
  }
  return result;
}
