import { addDays, dayIn, type LocalDate, startOfDay, weekdayOf } from "@/lib/core/time/dates";
import { type Hours, type Interval, workingTime } from "./diary/hours";

const MINUTE = 60_000;

/** A call lasts half an hour (CHECK call_half_hour). */
export const CALL_MS = 30 * MINUTE;

/**
 * Calls begin on the half hours of the London clock, whoever looks: so every visitor sees the same instants. London is
 * always whole hours from UTC, so these are the half hours of UTC (CHECK call_on_grid).
 */
const GRID_MS = 30 * MINUTE;

/** All that decides when a consultant can be booked. */
export interface Diary extends Hours {
  consultantId: string;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  minimumNoticeMinutes: number;
  /** The last day that can be booked is this many local days after today. */
  horizonDays: number;
  dailyLimit: number;
  /** In a week from Monday to Sunday, local. */
  weeklyLimit: number;
  /** Times off, days on which the agency is closed, and what their own calendar says: no call may touch these. */
  away: Span[];
  /** Booked calls with the time they block, buffers of their own day of booking included. */
  calls: BookedTime[];
  /** Interviews that they sit in: no call may touch these, nor may its buffers. They count towards no limit. */
  interviews: Span[];
}

export interface BookedTime {
  startsAt: Date;
  blockedFrom: Date;
  blockedUntil: Date;
}

export interface Slot {
  startsAt: Date;
  consultantIds: string[];
}

/** Instants, half-open: a slot belongs to it when it starts in it. */
export interface Span {
  from: Date;
  until: Date;
}

/**
 * Every time in the span at which a call can be booked at `now`, in order, with who could take it. The one rule: pages,
 * API and booking ask it.
 */
export function slotsOf(diaries: Diary[], span: Span, now: Date): Slot[] {
  const takers = new Map<number, string[]>();
  for (const diary of diaries) {
    for (const start of startsOf(diary, span, now)) {
      const others = takers.get(start);
      if (others) others.push(diary.consultantId);
      else takers.set(start, [diary.consultantId]);
    }
  }
  return [...takers]
    .sort(([a], [b]) => a - b)
    .map(([start, consultantIds]) => ({ startsAt: new Date(start), consultantIds }));
}

/** Whether exactly this start is among the slots. */
export function isBookable(diary: Diary, startsAt: Date, now: Date): boolean {
  return slotsOf([diary], spanOf(startsAt), now).some((slot) => slot.startsAt.getTime() === startsAt.getTime());
}

/** Whether this start would be a slot if nobody had booked anything: false for what no page has ever offered. */
export function isOffered(diary: Diary, startsAt: Date, now: Date): boolean {
  return isBookable({ ...diary, calls: [], interviews: [] }, startsAt, now);
}

/** When a call that starts then is over. */
export const endOf = (startsAt: Date): Date => new Date(startsAt.getTime() + CALL_MS);

/** What a call at this start keeps busy, buffers included. */
export function blockedBy(diary: Pick<Diary, "bufferBeforeMinutes" | "bufferAfterMinutes">, startsAt: Date) {
  return {
    blockedFrom: new Date(startsAt.getTime() - diary.bufferBeforeMinutes * MINUTE),
    blockedUntil: new Date(startsAt.getTime() + CALL_MS + diary.bufferAfterMinutes * MINUTE),
  };
}

/** The last instant at which this start can still be booked with them. */
export function lastCall(diary: Pick<Diary, "minimumNoticeMinutes">, startsAt: Date): Date {
  return new Date(startsAt.getTime() - diary.minimumNoticeMinutes * MINUTE);
}

/** The span that holds this start and no other on the grid. */
export const spanOf = (startsAt: Date): Span => ({ from: startsAt, until: new Date(startsAt.getTime() + GRID_MS) });

function startsOf(diary: Diary, span: Span, now: Date): number[] {
  const { zone } = diary;
  const earliest = Math.max(span.from.getTime(), now.getTime() + diary.minimumNoticeMinutes * MINUTE);
  const lastDay = addDays(dayIn(zone, now), diary.horizonDays);
  const latest = Math.min(span.until.getTime(), startOfDay(addDays(lastDay, 1), zone).getTime()) - 1;
  if (earliest > latest) return [];

  const from = dayIn(zone, new Date(earliest));
  const to = dayIn(zone, new Date(latest));
  const isShut = shutTimes(diary);
  return openDays(diary, from, to)
    .flatMap((day) => gridStarts(day.working, Math.max(day.from, earliest), Math.min(day.until - 1, latest)))
    .filter((start) => !isShut(start));
}

/** The days on which neither of the limits is reached, with the working time that is left from their start on. */
function openDays(diary: Diary, from: LocalDate, to: LocalDate): (Interval & { working: Interval[] })[] {
  const { zone } = diary;
  const starts = diary.calls.map(({ startsAt }) => startsAt.getTime()).sort((a, b) => a - b);
  const between = ({ from, until }: Interval) => firstAtOrAfter(starts, until) - firstAtOrAfter(starts, from);
  // What begins last on a day may end on the next.
  const working = workingTime(diary, from, addDays(to, 1));
  const days: (Interval & { working: Interval[] })[] = [];
  let [week, isWeekFull, passed] = ["", false, 0];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const bounds = daysFrom(day, 1, zone);
    const monday = addDays(day, 1 - weekdayOf(day));
    if (week !== monday) isWeekFull = between(daysFrom((week = monday), 7, zone)) >= diary.weeklyLimit;
    while ((working[passed]?.until ?? Infinity) <= bounds.from) passed++;
    const first = passed;
    let last = first;
    while ((working[last]?.from ?? Infinity) < bounds.until) last++;
    if (!isWeekFull && last > first && between(bounds) < diary.dailyLimit)
      days.push({ ...bounds, working: working.slice(first, last) });
  }
  return days;
}

const daysFrom = (day: LocalDate, count: number, zone: string): Interval => ({
  from: startOfDay(day, zone).getTime(),
  until: startOfDay(addDays(day, count), zone).getTime(),
});

/** Where in an ordered list the first number stands that is not smaller. */
function firstAtOrAfter(ordered: number[], value: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Half hours that fit into the working time and begin no earlier and no later than said. Buffers may lie outside it. */
function gridStarts(working: Interval[], earliest: number, latest: number): number[] {
  const starts: number[] = [];
  for (const open of working) {
    const first = Math.ceil(Math.max(open.from, earliest) / GRID_MS) * GRID_MS;
    const last = Math.min(open.until - CALL_MS, latest);
    for (let start = first; start <= last; start += GRID_MS) starts.push(start);
  }
  return starts;
}

/**
 * Tells of growing starts whether a call there would meet another or an interview, buffers included, or touch time away (the
 * call itself; its buffers may reach into it).
 */
function shutTimes({ calls, interviews, away, ...diary }: Diary): (start: number) => boolean {
  const [before, after] = [diary.bufferBeforeMinutes * MINUTE, diary.bufferAfterMinutes * MINUTE];
  const shut = [
    ...calls.map(({ blockedFrom, blockedUntil }) => ({
      from: blockedFrom.getTime() - CALL_MS - after,
      until: blockedUntil.getTime() + before,
    })),
    ...interviews.map(({ from, until }) => ({
      from: from.getTime() - CALL_MS - after,
      until: until.getTime() + before,
    })),
    ...away.map(({ from, until }) => ({ from: from.getTime() - CALL_MS, until: until.getTime() })),
  ].sort((a, b) => a.from - b.from);
  let [next, reach] = [0, -Infinity];
  return (start) => {
    // Both ends are free: a call may begin when another one, with its buffer, is over.
    for (let one = shut[next]; one && one.from < start; one = shut[++next]) reach = Math.max(reach, one.until);
    return start < reach;
  };
}
