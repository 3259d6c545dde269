import {
  addDays,
  atMinute,
  fromDateColumn,
  LONDON,
  londonDay,
  type LocalDate,
  minuteOfDay,
  toDateColumn,
  weekdayOf,
} from "@/lib/core/time/dates";
import type { Tx } from "@/lib/core/db";
import { quietDaysOf } from "../quiet/days";

/** For so long a no can be taken back before anybody is told. */
export const UNDO_MINUTES = 10;
const OPENS = 8 * 60;
const CLOSES = 18 * 60 + 30;

/**
 * When a no may reach somebody: on a working day between 08:00 and 18:30 in London, and not before it can no longer be
 * taken back. `isHoliday` tells bank holidays.
 */
export function answerGoesAt(now: Date, isHoliday: (day: LocalDate) => boolean): Date {
  return officeTime(new Date(now.getTime() + UNDO_MINUTES * 60_000), isHoliday);
}

/** The first instant from this one on that is on a working day between 08:00 and 18:30 in London. */
function officeTime(settled: Date, isHoliday: (day: LocalDate) => boolean): Date {
  const isWorking = (day: LocalDate) => weekdayOf(day) < 6 && !isHoliday(day);
  let day = londonDay(settled);
  const minute = minuteOfDay(settled);
  if (isWorking(day) && minute >= OPENS && minute < CLOSES) return settled;
  if (!isWorking(day) || minute >= CLOSES) day = addDays(day, 1);
  while (!isWorking(day)) day = addDays(day, 1);
  return atMinute(day, OPENS, LONDON);
}

/**
 * When a no may reach somebody, with the bank holidays of England and Wales as the database has them, and on none of the
 * quiet days of whoever has the address `to`.
 */
export async function nextAnswerTime(tx: Tx, now: Date, to?: string): Promise<Date> {
  return answerGoesAt(now, await daysOff(tx, now, to));
}

/**
 * When somebody may be written to about something that does not press: office hours in London, and on none of the quiet days
 * of whoever has the address `to`.
 */
export async function nextOfficeTime(tx: Tx, now: Date, to?: string): Promise<Date> {
  return officeTime(now, await daysOff(tx, now, to));
}

/** Quiet days can follow each other for half a year. */
const LOOK_AHEAD_DAYS = 220;

async function daysOff(tx: Tx, now: Date, to: string | undefined): Promise<(day: LocalDate) => boolean> {
  const today = londonDay(now);
  const last = toDateColumn(addDays(today, LOOK_AHEAD_DAYS));
  const holidays = await tx.bankHoliday.findMany({
    where: { nation: "england-and-wales", day: { gte: toDateColumn(today), lte: last } },
    select: { day: true },
  });
  const days = new Set(holidays.map(({ day }) => fromDateColumn(day)));
  const isQuiet = to === undefined ? () => false : await quietDaysOf(tx, to, today);
  return (day) => days.has(day) || isQuiet(day);
}

/** The London day that so many working days after today is, as the database counts them. */
export async function workingDaysAfter(tx: Tx, now: Date, days: number): Promise<Date> {
  const [row] = await tx.$queryRaw<{ day: Date }[]>`
    SELECT working_days_after(${londonDay(now)}::date, ${days}::integer) AS day`;
  if (!row) throw new Error("The database counted no days.");
  return row.day;
}
