import { addDays, dayIn, type LocalDate, startOfDay, weekdayOf } from "@/lib/core/dates";
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

/** Every time in the span at which a call can be booked at `now`, in order, with who could take it. The one rule: pages, API and booking ask it. */
export function slotsOf(diaries: Diary[], span: Span, now: Date): Slot[] {
  const takers = new Map<number, string[]>();
  for (const diary of diaries) {
    for (const start of startsOf(diary, span, now))
      takers.set(start, [...(takers.get(start) ?? []), diary.consultantId]);
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
  return isBookable({ ...diary, calls: [] }, startsAt, now);
}

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
  const working = workingTime(diary, from, to);
  return daysOf(zone, from, to)
    .filter(
      (day) => callsStartingIn(diary, day) < diary.dailyLimit && callsStartingIn(diary, day.week) < diary.weeklyLimit,
    )
    .flatMap((day) =>
      working.flatMap((open) => gridStarts(open, Math.max(day.from, earliest), Math.min(day.until - 1, latest))),
    )
    .filter((start) => !isTaken(diary, new Date(start)) && !isAway(diary, start));
}

function daysOf(zone: string, from: LocalDate, to: LocalDate): (Interval & { week: Interval })[] {
  const days: (Interval & { week: Interval })[] = [];
  const between = (first: LocalDate, next: LocalDate) => ({
    from: startOfDay(first, zone).getTime(),
    until: startOfDay(next, zone).getTime(),
  });
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const monday = addDays(day, 1 - weekdayOf(day));
    days.push({ ...between(day, addDays(day, 1)), week: between(monday, addDays(monday, 7)) });
  }
  return days;
}

function callsStartingIn({ calls }: Diary, day: Interval): number {
  return calls.filter(({ startsAt }) => startsAt.getTime() >= day.from && startsAt.getTime() < day.until).length;
}

/** Half hours that fit into the working time and begin no earlier and no later than said. Buffers may lie outside it. */
function gridStarts(open: Interval, earliest: number, latest: number): number[] {
  const first = Math.ceil(Math.max(open.from, earliest) / GRID_MS) * GRID_MS;
  const last = Math.min(open.until - CALL_MS, latest);
  const starts: number[] = [];
  for (let start = first; start <= last; start += GRID_MS) starts.push(start);
  return starts;
}

function isTaken(diary: Diary, startsAt: Date): boolean {
  const { blockedFrom, blockedUntil } = blockedBy(diary, startsAt);
  return diary.calls.some((call) => call.blockedFrom < blockedUntil && blockedFrom < call.blockedUntil);
}

/** The call itself; its buffers may reach into time off. */
function isAway({ away }: Diary, start: number): boolean {
  return away.some(({ from, until }) => from.getTime() < start + CALL_MS && start < until.getTime());
}
