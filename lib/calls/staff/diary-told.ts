import type { Facts } from "@/lib/access/audit";
import { type LocalDate, toDateColumn } from "@/lib/core/time/dates";
import { sayClock } from "@/lib/core/time/say";
import type { Prisma, Tx } from "@/lib/core/db";
import { keyedHash } from "@/lib/core/secrets/tokens";
import { DAYS_OF_WEEK } from "@/lib/core/time/weekdays";

/** What the record says of a diary, read before and after a change of it. */
export type Told = (tx: Tx, id: string) => Promise<Facts>;

const sayRange = ({ startMinute, endMinute }: { startMinute: number | null; endMinute: number | null }) =>
  startMinute === null || endMinute === null ? "none" : `${sayClock(startMinute)}–${sayClock(endMinute)}`;

const HOURS = {
  about: true,
  topics: true,
  holidays: true,
  bufferBeforeMinutes: true,
  bufferAfterMinutes: true,
  minimumNoticeMinutes: true,
  horizonDays: true,
  dailyLimit: true,
  weeklyLimit: true,
  weight: true,
  pausedAt: true,
  weeklyHours: {
    orderBy: [{ weekday: "asc" }, { startMinute: "asc" }],
    select: { weekday: true, startMinute: true, endMinute: true },
  },
} as const satisfies Prisma.ConsultantSelect;

/** The weekly hours and the limits. */
export const hoursTold: Told = async (tx, id) => {
  const { weeklyHours, ...numbers } = await tx.consultant.findUniqueOrThrow({ where: { id }, select: HOURS });
  return { ...numbers, hours: weeklyHours.map((range) => `${DAYS_OF_WEEK[range.weekday - 1]} ${sayRange(range)}`) };
};

/** The hours of one day that is set apart. */
export const dayTold =
  (day: LocalDate): Told =>
  async (tx, id) => {
    const rows = await tx.dayException.findMany({
      where: { consultantId: id, day: toDateColumn(day) },
      orderBy: { startMinute: "asc" },
    });
    return { [day]: rows.length > 0 ? rows.map(sayRange) : "as usual" };
  };

/** Whether there is a calendar, and which by a fingerprint: its address opens it, and is kept sealed. */
export const calendarTold: Told = async (tx, id) => {
  const { calendarUrl } = await tx.consultant.findUniqueOrThrow({ where: { id }, select: { calendarUrl: true } });
  return { calendar: calendarUrl === null ? null : keyedHash(calendarUrl).slice(0, 12) };
};

/** Which feed it is: its address is made with this number. */
export const feedTold: Told = (tx, id) =>
  tx.consultant.findUniqueOrThrow({ where: { id }, select: { feedVersion: true } });
