import { addDays, londonDay, startOfDay, wallTime, weekdayOf } from "@/lib/core/time/dates";
import type { Rhythm } from "./rhythm";
import type { Frequency } from "./vocabulary";

const DAYS = { daily: 1, weekly: 7 } as const;

/**
 * The last instant, at or before `now`, at which digests of this frequency fall due: at an hour in London, every day or
 * on one of the week.
 */
export function slotBefore(frequency: Frequency, now: Date, { weekday, hour }: Rhythm): Date {
  let day = londonDay(now);
  if (wallTime(day, hour, 0) > now) day = addDays(day, -1);
  if (frequency === "weekly") day = addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
  return wallTime(day, hour, 0);
}

/** The first instant after `now` at which a digest of this frequency falls due. */
export function slotAfter(frequency: Frequency, now: Date, rhythm: Rhythm): Date {
  const next = addDays(londonDay(slotBefore(frequency, now, rhythm)), DAYS[frequency]);
  return wallTime(next, rhythm.hour, 0);
}

/** When whoever is served now is due again. */
export interface NextSlots {
  slot: Date;
  /** The day or the week of that slot begins. Whoever was due after that had this one's digest already. */
  begins: Date;
  /** For them, the slot after that. */
  after: Date;
}

/** One digest for each day or week (Monday to Sunday), whatever the rhythm was when the one that is served fell due. */
export function nextSlots(frequency: Frequency, now: Date, rhythm: Rhythm): NextSlots {
  const slot = slotAfter(frequency, now, rhythm);
  return { slot, begins: startOfDay(periodOf(frequency, slot)), after: slotAfter(frequency, slot, rhythm) };
}

/**
 * Where a slot of another rhythm goes: to the new hour of its day, or the new day of its week. Where that is before
 * `earliest` it stays on its day, so that no week goes without.
 */
export function movedSlot(frequency: Frequency, slot: Date, { weekday, hour }: Rhythm, earliest: Date): Date {
  const first = periodOf(frequency, slot);
  const moved = wallTime(frequency === "weekly" ? addDays(first, weekday - 1) : first, hour, 0);
  return moved < earliest ? wallTime(londonDay(slot), hour, 0) : moved;
}

const periodOf = (frequency: Frequency, slot: Date) => {
  const day = londonDay(slot);
  return frequency === "weekly" ? addDays(day, 1 - weekdayOf(day)) : day;
};
