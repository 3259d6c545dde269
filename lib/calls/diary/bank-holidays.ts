import Holidays from "date-holidays";
import { type LocalDate, localDate, weekdayOf } from "@/lib/core/time/dates";
import { remembered } from "@/lib/core/remembered";

export const NATIONS = ["england-and-wales", "scotland", "northern-ireland"] as const;
export type Nation = (typeof NATIONS)[number];

const REGIONS: Record<Nation, string> = { "england-and-wales": "ENG", scotland: "SCT", "northern-ireland": "NIR" };

/**
 * One-off days by royal proclamation, which no library can foresee: add each as GOV.UK announces it
 * (https://www.gov.uk/bank-holidays). Those before 2026 are left out: nothing is booked in the past.
 */
const PROCLAIMED: Record<Nation, string[]> = {
  "england-and-wales": [],
  scotland: ["2026-06-15"],
  "northern-ireland": [],
};

/**
 * Whether a day is a bank holiday in that nation. A holiday that falls on a weekend moves to a weekday by law, so the
 * weekend day itself is an ordinary one, as in the government's own list.
 */
export function isBankHoliday(nation: Nation, day: LocalDate): boolean {
  if (weekdayOf(day) > 5) return false;
  return PROCLAIMED[nation].includes(day) || holidaysOf(nation, Number(day.slice(0, 4))).has(day);
}

const known = new Map<string, ReadonlySet<LocalDate>>();
/** Years of nations. */
const MOST_KNOWN = 1000;

/** Working out a year costs a few milliseconds and never changes: it is done once a process. */
const holidaysOf = (nation: Nation, year: number): ReadonlySet<LocalDate> =>
  remembered(known, `${nation} ${year}`, () => workedOut(nation, year), MOST_KNOWN);

function workedOut(nation: Nation, year: number): ReadonlySet<LocalDate> {
  const days = new Holidays("GB", REGIONS[nation])
    .getHolidays(year)
    .filter(({ type }) => type === "public" || type === "bank")
    .flatMap(({ date }) => localDate(date.slice(0, 10)) ?? []);
  return new Set(days);
}
