import { addDays, londonDay, wallTime, weekdayOf } from "@/lib/core/dates";
import type { Frequency } from "./vocabulary";

const TUESDAY = 2;
const HOUR = 8;

/** The last instant, at or before `now`, at which digests of this frequency fall due: 8:00 in London, every day or on Tuesdays. */
export function slotBefore(frequency: Frequency, now: Date): Date {
  let day = londonDay(now);
  if (wallTime(day, HOUR, 0) > now) day = addDays(day, -1);
  if (frequency === "weekly") day = addDays(day, -((weekdayOf(day) - TUESDAY + 7) % 7));
  return wallTime(day, HOUR, 0);
}

/** The first instant after `now` at which a digest of this frequency falls due. */
export function slotAfter(frequency: Frequency, now: Date): Date {
  const next = addDays(londonDay(slotBefore(frequency, now)), frequency === "weekly" ? 7 : 1);
  return wallTime(next, HOUR, 0);
}
