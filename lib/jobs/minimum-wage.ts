import { type LocalDate, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { type PayPeriod, PERIOD_WORDS, sayMoney } from "@/lib/core/money";
import { type PayColumns, payOf } from "./pay";
import { readWeeklyHours } from "./reading/weekly-hours";

/**
 * The lowest pay for an hour, in pence, by the day from which it is the law. Source: GOV.UK, "National Minimum Wage and
 * National Living Wage rates", https://www.gov.uk/national-minimum-wage-rates.
 */
const RATES = [
  { from: "2024-04-01", over21: 1144, from18: 860, under18: 640, apprentice: 640 },
  { from: "2025-04-01", over21: 1221, from18: 1000, under18: 755, apprentice: 755 },
  { from: "2026-04-01", over21: 1271, from18: 1085, under18: 800, apprentice: 800 },
] as const;

/** The day from which rates will count that are not in the table: they change every 1 April. */
export function nextRatesFrom(): LocalDate {
  const { from } = RATES.at(-1) ?? RATES[0];
  return `${Number(from.slice(0, 4)) + 1}-04-01` as LocalDate;
}

const WEEKS = 52;
const DAYS_A_WEEK = 5;
const FULL_TIME_HOURS = 37.5;

export interface Paid extends PayColumns {
  contract: string;
  hours: string;
  descriptionText: string;
  startsOn: Date | null;
  /** The hours of a week, where they are known as a number: then no text is read for them. */
  weeklyHours?: number;
}

/**
 * Why a job may not be advertised at its pay, in one sentence with the figures; null when it may. What counts is the least
 * it offers (National Minimum Wage Act 1998 s.1), for the hours its text states, else 37.5 a week, on the day it starts.
 * An advert may not ask for an age, so the rate is that of 21 and over; apprentices have their own. Pay in another currency
 * is not judged; pay in pounds is, wherever the job is: we do not advertise less.
 */
export function belowMinimumWage(job: Paid, now: Date): string | null {
  const pay = payOf(job);
  const least = pay?.minPence ?? pay?.maxPence ?? null;
  if (!pay || least === null || pay.currency !== "GBP") return null;
  const { period } = pay;
  const weekly = weeklyHours(job);
  if (weekly === null && period === "year") return null;
  const hours = weekly?.hours ?? FULL_TIME_HOURS;
  const { rate, from } = rateFor(job, now);
  const hourly = least / hoursOf(period, hours);
  if (hourly >= rate) return null;
  const floor = `below the minimum wage of ${sayMoney(rate)} from ${sayDay(from, { weekday: false, year: true })}`;
  const stated = `${sayMoney(least)} ${PERIOD_WORDS[period]}`;
  if (period === "hour") return `${stated} is ${floor}`;
  const time = period === "year" ? `for ${hours} hours a week` : `for a day of ${hours / DAYS_A_WEEK} hours`;
  const assumed = weekly?.isStated ? "" : " (assumed)";
  return `${stated} ${time}${assumed} is ${sayMoney(Math.floor(hourly))} an hour, ${floor}`;
}

function hoursOf(period: PayPeriod, weekly: number): number {
  return { year: weekly * WEEKS, day: weekly / DAYS_A_WEEK, hour: 1 }[period];
}

/** Null where yearly pay cannot be judged: part-time, and how many hours is not said. Pay pro rata is stated for full time. */
function weeklyHours({ hours, descriptionText, weeklyHours }: Paid): { hours: number; isStated: boolean } | null {
  if (weeklyHours) return { hours: weeklyHours, isStated: true };
  if (hours === "part-time" && /\bpro[- ]?rata\b|\bFTE\b|\bfull[- ]time equivalent\b/i.test(descriptionText))
    return { hours: FULL_TIME_HOURS, isStated: false };
  const stated = readWeeklyHours(descriptionText);
  if (stated) return { hours: stated, isStated: true };
  return hours === "part-time" ? null : { hours: FULL_TIME_HOURS, isStated: false };
}

function rateFor({ contract, startsOn }: Paid, now: Date): { rate: number; from: LocalDate } {
  const day = londonDay(startsOn && startsOn > now ? startsOn : now);
  const row = RATES.findLast(({ from }) => from <= day) ?? RATES[0];
  return { rate: contract === "apprenticeship" ? row.apprentice : row.over21, from: row.from as LocalDate };
}
