import { Temporal } from "temporal-polyfill";
import { remembering } from "../remembered";

/** A day without a time, as `YYYY-MM-DD`. */
export type LocalDate = string & { readonly brand: "LocalDate" };

export const LONDON = "Europe/London";

/** An instant as the calendar and the clock of a zone show it. */
export const zoned = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
const toDate = (at: Temporal.ZonedDateTime) => new Date(at.epochMilliseconds);

/** The day it is in a zone at an instant. */
export function dayIn(zone: string, at: Date): LocalDate {
  return commonDay(zone, at.getTime()) ?? (zoned(at, zone).toPlainDate().toString() as LocalDate);
}

/**
 * A shortcut for days of 24 hours, twenty times as fast. Null where the clocks change, or outside 1970 to 9999: ask Temporal.
 */
function commonDay(zone: string, time: number): LocalDate | null {
  if (!(time > DAY_MS && time < YEAR_9999)) return null;
  const midnight = midnightsOf(zone);
  // No zone is a whole day away from UTC.
  const utcDay = dateOfCount(Math.floor(time / DAY_MS));
  const first = time < midnight(utcDay) ? addDays(utcDay, -1) : utcDay;
  for (const day of [first, addDays(first, 1)]) {
    const [from, to] = [midnight(day), midnight(addDays(day, 1))];
    if (from <= time && time < to) return to - from === DAY_MS ? day : null;
  }
  return null;
}

/** The day it is in London at an instant. */
export const londonDay = (at: Date): LocalDate => dayIn(LONDON, at);

/** A day checked to exist, or null: `2026-02-30` does not. */
export function localDate(text: string): LocalDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() as LocalDate;
  } catch {
    return null;
  }
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return dateOfCount(countOf(day) + days);
}

/** Whole days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return countOf(to) - countOf(from);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: LocalDate): number {
  return ((((countOf(day) + 3) % 7) + 7) % 7) + 1;
}

const DAY_MS = 86_400_000;
/** Later years have more digits. */
const YEAR_9999 = Date.UTC(9999, 0);
/** How many answers of each kind are kept. */
const MOST_KEPT = 5000;

/** Days since 1 January 1970, a Thursday: days of the calendar know no zone, so counting them is enough. */
const countOf = remembering((day: LocalDate) => Date.parse(`${day}T00:00:00Z`) / DAY_MS, MOST_KEPT);
const dateOfCount = remembering(
  (count: number) => new Date(count * DAY_MS).toISOString().slice(0, 10) as LocalDate,
  MOST_KEPT,
);

/** The midnights of each zone; working one out costs a hundred times as much as looking it up. */
const midnightsOf = remembering(
  (zone: string) =>
    remembering((day: LocalDate) => Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds, MOST_KEPT),
  MOST_KEPT,
);

/** The instant a day begins in a zone. */
export function startOfDay(day: LocalDate, zone: string = LONDON): Date {
  return new Date(midnightsOf(zone)(day));
}

/** The instant a London day ends, which is when a job with that closing day closes (half-open: at it, it is closed). */
export function endOfLondonDay(day: LocalDate): Date {
  return startOfDay(addDays(day, 1));
}

/** The last London day on which something that closes at this instant can still be used. */
export function lastLondonDay(closesAt: Date): LocalDate {
  return londonDay(new Date(closesAt.getTime() - 1));
}

/**
 * A wall-clock time of a day in a zone as an instant. In the hour that spring skips it is the first instant after the
 * gap; of the hour that autumn repeats, the first unless the second is asked for.
 */
export function wallTime(
  day: LocalDate,
  hour: number,
  minute: number,
  zone: string = LONDON,
  repeated: "first" | "second" = "first",
): Date {
  const midnight = midnightsOf(zone);
  const start = midnight(day);
  // A day of 24 hours has no change of the clocks, which makes it a sum.
  if (midnight(addDays(day, 1)) - start === DAY_MS) return new Date(start + (hour * 60 + minute) * 60_000);
  const wall = Temporal.PlainDate.from(day).toPlainDateTime({ hour, minute });
  const early = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  const late = wall.toZonedDateTime(zone, { disambiguation: "later" });
  if (late.toPlainDateTime().equals(wall)) return toDate(repeated === "first" ? early : late);
  const change = early.getTimeZoneTransition("next");
  return toDate(change ?? late);
}

/**
 * The instant at which the clock of a day shows so many minutes since midnight: 1440 is the midnight at its end, and what
 * lies beyond is on the next day's clock. Where spring skips or autumn repeats, as for a wall time.
 */
export function atMinute(
  day: LocalDate,
  minute: number,
  zone: string = LONDON,
  repeated: "first" | "second" = "first",
): Date {
  const inDay = minute % 1440;
  return wallTime(addDays(day, Math.floor(minute / 1440)), Math.floor(inDay / 60), inDay % 60, zone, repeated);
}

/**
 * What the clock shows at an instant, in minutes since midnight: on the day of a clock change not what has passed since
 * then.
 */
export function minuteOfDay(at: Date, zone: string = LONDON): number {
  const { hour, minute } = zoned(at, zone);
  return hour * 60 + minute;
}

/** Whether the runtime knows the zone by this name. */
export function isTimeZone(zone: string): boolean {
  if (zone.length > 64 || !/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** A date column (`@db.Date`, midnight UTC) as a day. */
export const fromDateColumn = (value: Date): LocalDate => value.toISOString().slice(0, 10) as LocalDate;

/** A day as a date column takes it. */
export const toDateColumn = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);

/** An instant with its offset, like 2026-12-01T08:00:00Z; null for anything else. */
export function instant(text: string): Date | null {
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return null;
  }
}
