import { daysBetween, localDate, type LocalDate, LONDON, startOfDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { londonMoment } from "@/lib/core/time/london-moment";
import { workingTime } from "@/lib/calls/diary/hours";

/** A round has at most so many times. */
const MOST_TIMES = 200;
/** A range of days reaches no further. */
const MOST_DAYS = 60;

export interface TypedTime {
  /** The field that the day was typed into: what is wrong is said there. */
  field: string;
  day: string;
  time: string;
}

export interface TypedRange {
  from: LocalDate;
  to: LocalDate;
  /** Minutes since midnight on London's clock. */
  opens: number;
  closes: number;
  /** Minutes between two interviews. */
  gap: number;
}

export type Times = { ok: true; starts: Date[] } | { ok: false; field: string; error: string };

/**
 * The times that a client offers, as instants, earliest first and each once: those typed one by one and those cut out of a
 * range of working days. London's clock throughout; a time that a change of clocks skips or repeats is refused when it was
 * typed. `holidays` are days that no range reaches into.
 */
export function offeredTimes(
  offer: { typed: TypedTime[]; range: TypedRange | null; minutes: number },
  holidays: ReadonlySet<LocalDate>,
  now: Date,
): Times {
  const starts: Date[] = [];
  for (const { field, ...typed } of offer.typed) {
    const moment = londonMoment(typed);
    if (!moment.ok) return { ok: false, field, error: wrongWith(typed.day, moment) };
    if (moment.at <= now) return { ok: false, field, error: "That time has passed" };
    starts.push(moment.at);
  }
  if (offer.range) starts.push(...timesInRange(offer.range, offer.minutes, holidays).filter((start) => start > now));
  const unique = [...new Set(starts.map(Number))].sort((a, b) => a - b).map((at) => new Date(at));
  if (unique.length === 0) return { ok: false, field: "day1", error: "Give at least one time that is still to come" };
  if (unique.length > MOST_TIMES)
    return { ok: false, field: "toDay", error: `That makes ${unique.length} times; give at most ${MOST_TIMES}` };
  return { ok: true, starts: unique };
}

/** The working days of a range, Monday to Friday but for holidays, cut into interviews that fit into the hours given. */
export function timesInRange(range: TypedRange, minutes: number, holidays: ReadonlySet<LocalDate>): Date[] {
  const { from, to, opens, closes, gap } = range;
  const weekly = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: opens, endMinute: closes }));
  const hours = {
    zone: LONDON,
    holidays: "england-and-wales",
    published: holidays,
    weekly,
    exceptions: new Map(),
  } as const;
  const [length, step] = [minutes * 60_000, (minutes + gap) * 60_000];
  // What spills in from the evening before belongs to no day of the range.
  const begins = startOfDay(from).getTime();
  const days = workingTime(hours, from, to).filter((open) => open.from >= begins);
  return days.flatMap((open) => {
    const starts: Date[] = [];
    for (let start = open.from; start + length <= open.until; start += step) starts.push(new Date(start));
    return starts;
  });
}

/** Whether a range is one that can be cut; else what is wrong with it. */
export function wrongWithRange({ from, to, opens, closes }: TypedRange, minutes: number): [string, string] | null {
  if (to < from) return ["toDay", "The last day comes before the first"];
  if (daysBetween(from, to) >= MOST_DAYS) return ["toDay", `Give at most ${MOST_DAYS} days`];
  if (closes - opens < minutes) return ["toTime", `There is no room for ${minutes} minutes`];
  return null;
}

type NoMoment = Extract<ReturnType<typeof londonMoment>, { ok: false }>;

function wrongWith(day: string, moment: NoMoment): string {
  const known = localDate(day);
  if (moment.reason === "no-such-day" || !known) return "Give a day and a time that exist";
  if (moment.reason === "no-such-time")
    return `The clocks go forward on ${sayDay(known)}: give ${moment.instead} or later`;
  return `The clocks go back on ${sayDay(known)}, and that time comes twice: give one after 2:00`;
}
