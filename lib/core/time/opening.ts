import { addDays, atMinute, type LocalDate, londonDay, weekdayOf } from "./dates";
import { sayClock, sayDay, sayTime } from "./say";

// When somebody is in the office, by the day of the week. Safe in the browser.

/** Minutes since midnight, by weekday: "1" is Monday, "7" Sunday. A day that is left out is closed. */
export type OpeningHours = Partial<Record<Weekday, { from: number; to: number }>>;
export const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const WEEKDAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Days on which nobody is there, whatever the day of the week. */
export type IsClosed = (day: LocalDate) => boolean;

export interface OpeningState {
  isOpen: boolean;
  /** When that changes; null where nobody is ever there. */
  changesAt: Date | null;
}

/** How many days ahead it looks: every week has a working day, except perhaps the one between Christmas and New Year. */
const LOOK_AHEAD_DAYS = 14;

/** Whether somebody is there now, and until when, or from when on. */
export function openingState(hours: OpeningHours, now: Date, isClosed: IsClosed = () => false): OpeningState {
  const today = londonDay(now);
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const day = addDays(today, ahead);
    const span = hours[String(weekdayOf(day)) as Weekday];
    if (!span || isClosed(day)) continue;
    const [from, to] = [atMinute(day, span.from), atMinute(day, span.to)];
    if (now < from) return { isOpen: false, changesAt: from };
    if (now < to) return { isOpen: true, changesAt: to };
  }
  return { isOpen: false, changesAt: null };
}

/** "Somebody answers now, until 17:30", "Somebody answers from 9:00 tomorrow", "… from 9:00 on Monday 30 November". */
export function sayOpening(state: OpeningState, now: Date): string | null {
  const { isOpen, changesAt } = state;
  if (!changesAt) return null;
  const day = londonDay(changesAt);
  const clock = sayTime(changesAt);
  if (isOpen) return `Somebody answers now, until ${clock}`;
  if (day === londonDay(now)) return `Somebody answers from ${clock} today`;
  if (day === addDays(londonDay(now), 1)) return `Somebody answers from ${clock} tomorrow`;
  return `Somebody answers from ${clock} on ${sayDay(day)}`;
}

/** "Monday to Thursday, 9:00 to 17:30; Friday, 9:00 to 16:00 (UK time)". Empty when nobody is ever there. */
export function sayHours(hours: OpeningHours): string {
  const runs: { first: number; last: number; words: string }[] = [];
  for (const weekday of WEEKDAYS) {
    const span = hours[weekday];
    if (!span) continue;
    const at = Number(weekday);
    const words = `${sayClock(span.from)} to ${sayClock(span.to)}`;
    const run = runs.at(-1);
    if (run && run.last === at - 1 && run.words === words) run.last = at;
    else runs.push({ first: at, last: at, words });
  }
  const name = (at: number) => WEEKDAY_NAMES[at - 1] ?? "";
  const days = ({ first, last }: { first: number; last: number }) =>
    first === last ? name(first) : `${name(first)} ${last === first + 1 ? "and" : "to"} ${name(last)}`;
  return runs.length > 0 ? `${runs.map((run) => `${days(run)}, ${run.words}`).join("; ")} (UK time)` : "";
}

/** Settings of the environment are in English, whatever the site speaks. */
const READ_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const DAYS = READ_NAMES.join("|");
const WORDS = new RegExp(
  `^(${DAYS})(?: (to|and) (${DAYS}))?, (\\d{1,2}):(\\d\\d) to (\\d{1,2}):(\\d\\d)(?: \\(UK time\\))?$`,
);

/** The hours that words like "Monday to Friday, 9:00 to 17:30 (UK time)" say; null where they say it otherwise. */
export function hoursSaid(words: string): OpeningHours | null {
  const [, first = "", , last = first, fromHour, fromMinute, toHour, toMinute] = WORDS.exec(words.trim()) ?? [];
  const [begin, end] = [first, last].map((name) => READ_NAMES.indexOf(name) + 1);
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  if (!begin || !end || begin > end || !(from < to && to <= 1440)) return null;
  return Object.fromEntries(
    WEEKDAYS.filter((day) => Number(day) >= begin && Number(day) <= end).map((day) => [day, { from, to }]),
  );
}
