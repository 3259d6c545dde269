import { addDays, type LocalDate, londonDay, startOfDay, weekdayOf } from "./dates";

/** Monday to Friday. Bank holidays count as well: what is late shows a day too soon rather than a day too late. */
const isWorkingDay = (day: LocalDate): boolean => weekdayOf(day) <= 5;

/**
 * Whatever came before this instant has waited for more than this many working days: they are counted from the day after it
 * came, and the last of them is over in London.
 */
export function lateBefore(workingDays: number, now: Date): Date {
  let day = londonDay(now);
  for (let left = workingDays; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) left--;
  }
  return startOfDay(day);
}

/** The day that is this many working days after another. */
export function workingDayAfter(start: LocalDate, workingDays: number): LocalDate {
  let day = start;
  for (let left = workingDays; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return day;
}
