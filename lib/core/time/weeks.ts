import { addDays, daysBetween, type LocalDate, londonDay, startOfDay, weekdayOf } from "./dates";

/**
 * Weeks from Monday to Sunday in London, the oldest first: their Mondays, and the instants between which they lie,
 * half-open.
 */
export interface Weeks {
  mondays: LocalDate[];
  /** One more than weeks: each week's beginning, and the end of the last. */
  bounds: Date[];
}

/** This many weeks, the present one the last. A week in which the clocks change is an hour shorter or longer. */
export function londonWeeks(count: number, now: Date): Weeks {
  const today = londonDay(now);
  const last = addDays(today, 1 - weekdayOf(today));
  const mondays = Array.from({ length: count }, (_, at) => addDays(last, -7 * (count - 1 - at)));
  return { mondays, bounds: [...mondays, addDays(last, 7)].map((day) => startOfDay(day)) };
}

/** The bounds as SQL takes them in one parameter. */
export const asBounds = ({ bounds }: Weeks): string[] => bounds.map((at) => at.toISOString());

/** One row a week, from rows that know their week by its number from 1. */
export function byWeek<Row extends { week: number }, Of>(
  { mondays }: Weeks,
  rows: Row[],
  of: (row: Row | undefined) => Of,
): ({ from: LocalDate } & Of)[] {
  const known = new Map(rows.map((row) => [row.week, row]));
  return mondays.map((from, at) => ({ from, ...of(known.get(at + 1)) }));
}

const MONDAY: LocalDate = "2024-01-01" as LocalDate;

/** How many weeks, from Monday to Sunday, lie between a day and the first week of 2024. */
export function weekNumber(day: LocalDate): number {
  return Math.floor(daysBetween(MONDAY, day) / 7);
}
