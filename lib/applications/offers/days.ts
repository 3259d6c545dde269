import { atMinute, type LocalDate, LONDON, londonDay, minuteOfDay, toDateColumn } from "@/lib/core/time/dates";
import type { Tx } from "@/lib/core/db";
import { EXPIRY_HOUR } from "./offer-input";

const OPENS = 8 * 60;
const CLOSES = 18 * 60 + 30;

/** The instant at which an offer runs out that can be answered on this London day. */
export const expiryOf = (day: LocalDate): Date => atMinute(day, EXPIRY_HOUR * 60, LONDON);

/** Whether a London day is one on which offices work, as the database knows the bank holidays. */
export async function isWorkingDay(tx: Tx, day: LocalDate): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ works: boolean }[]>`SELECT is_working_day(${toDateColumn(day)}::date) AS works`;
  return row?.works === true;
}

/** Whether people may be written to now by the machine: on a working day, between 08:00 and 18:30 in London. */
export async function isDaytime(tx: Tx, now: Date): Promise<boolean> {
  const minute = minuteOfDay(now);
  return minute >= OPENS && minute < CLOSES && isWorkingDay(tx, londonDay(now));
}
