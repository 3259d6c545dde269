import { Temporal } from "temporal-polyfill";
import { isEnglish, LANGUAGE, saidBy } from "../language";
import {
  addDays,
  dayIn,
  daysBetween,
  endOfLondonDay,
  lastLondonDay,
  type LocalDate,
  LONDON,
  londonDay,
  zoned,
} from "./dates";

// Of English alone: other languages have their own ways of writing a date (`saidBy` in ../language.ts).
const DAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const MONTH_NAMES = "January February March April May June July August September October November December".split(" ");

/** "Tuesday 8 December"; with the year when asked for. */
export function sayDay(day: LocalDate, options: { year?: boolean; weekday?: boolean } = {}): string {
  if (!isEnglish) return saidBy(LANGUAGE, day, { month: "long", ...options });
  const { day: d, month, year, dayOfWeek } = Temporal.PlainDate.from(day);
  const weekday = options.weekday === false ? "" : `${DAY_NAMES[dayOfWeek - 1]} `;
  return `${weekday}${d} ${MONTH_NAMES[month - 1]}${options.year ? ` ${year}` : ""}`;
}

/** "8 Dec 2026": where many days stand under each other. */
export function sayShortDay(day: LocalDate): string {
  if (!isEnglish) return saidBy(LANGUAGE, day, { month: "short", year: true, weekday: false });
  const { day: d, month, year } = Temporal.PlainDate.from(day);
  return `${d} ${(MONTH_NAMES[month - 1] ?? "").slice(0, 3)} ${year}`;
}

/** "9:30", "24:00": minutes since midnight on the 24-hour clock; beyond that, on the next day's. */
export function sayClock(minute: number): string {
  const inDay = minute > 1440 ? minute - 1440 : minute;
  return `${Math.floor(inDay / 60)}:${String(inDay % 60).padStart(2, "0")}`;
}

/** "10:00", "9:30": on the 24-hour clock in a zone. In the hour that autumn repeats it says which: "1:30 GMT". */
export function sayTime(at: Date, zone: string = LONDON): string {
  const local = zoned(at, zone);
  const time = sayClock(local.hour * 60 + local.minute);
  const wall = local.toPlainDateTime();
  const isRepeated = ["earlier" as const, "later" as const].some(
    (disambiguation) => wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds !== local.epochMilliseconds,
  );
  return isRepeated ? `${time} ${sayOffset(local)}` : time;
}

function sayOffset({ offset, offsetNanoseconds, timeZoneId }: Temporal.ZonedDateTime): string {
  if (timeZoneId === LONDON) return offsetNanoseconds === 0 ? "GMT" : "BST";
  return `UTC${offset}`;
}

/** Zones that browsers still call by a name their cities have given up. */
const OLD_CITIES: Record<string, string> = {
  Calcutta: "Kolkata",
  Katmandu: "Kathmandu",
  Kiev: "Kyiv",
  Rangoon: "Yangon",
  Saigon: "Ho Chi Minh City",
};

/** "UK time" for London, "Kolkata time" for others. */
export function sayZone(zone: string): string {
  if (zone === LONDON) return "UK time";
  if (zone === "UTC" || zone === "Etc/UTC") return "UTC";
  const city = zone.split("/").at(-1) ?? zone;
  return `${OLD_CITIES[city] ?? city.replaceAll("_", " ")} time`;
}

/** "the end of Monday 4 January" for what closes with a London day, else "17:00 (UK time) on Monday 4 January". */
export function sayLast(closesAt: Date): string {
  const last = lastLondonDay(closesAt);
  if (endOfLondonDay(last).getTime() === closesAt.getTime()) return `the end of ${sayDay(last)}`;
  return `${sayTime(closesAt)} (UK time) on ${sayDay(londonDay(closesAt))}`;
}

/** "Tuesday 8 December 2026, 10:00 (UK time)"; without the year when it goes without saying. */
export function sayMoment(at: Date, zone: string = LONDON, { year = true }: { year?: boolean } = {}): string {
  return `${sayDay(dayIn(zone, at), { year })}, ${sayTime(at, zone)} (${sayZone(zone)})`;
}

/** "Tuesday 8 December at 8:00": where it goes without saying that London is meant. */
export const sayDayAndTime = (at: Date): string => `${sayDay(londonDay(at))} at ${sayTime(at)}`;

/** Whether clocks in a zone show the same day and time as those in London at that instant, as Dublin's do. */
export function readsAsInLondon(at: Date, zone: string): boolean {
  return dayIn(zone, at) === londonDay(at) && sayTime(at, zone) === sayTime(at);
}

/** What closes at most so many days ahead closes soon. */
const SOON_DAYS = 7;

/** The last instant at which something can close and still close soon. */
export const soonUntil = (now: Date): Date => endOfLondonDay(addDays(londonDay(now), SOON_DAYS));

/** "Closes today", "Closes tomorrow", "Closes in 3 days" where it is soon, else "Closes 3 January". London days. */
export function sayCloses(closesAt: Date, now: Date): { text: string; isSoon: boolean } {
  const last = lastLondonDay(closesAt);
  const days = daysBetween(londonDay(now), last);
  if (days < 0) return { text: "Closed", isSoon: false };
  if (days === 0) return { text: "Closes today", isSoon: true };
  if (days === 1) return { text: "Closes tomorrow", isSoon: true };
  if (days <= SOON_DAYS) return { text: `Closes in ${days} days`, isSoon: true };
  return { text: `Closes ${sayDay(last, { weekday: false })}`, isSoon: false };
}
