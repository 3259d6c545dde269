import { daysBetween, type LocalDate, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

const MINUTE_MS = 60_000;

/** "in 25 minutes", "in 3 hours", "now": how long until something that lasts until another instant begins. */
export function sayUntil({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date): string {
  if (endsAt <= now) return "over";
  const minutes = Math.ceil((startsAt.getTime() - now.getTime()) / MINUTE_MS);
  if (minutes <= 0) return "now";
  if (minutes < 60) return minutes === 1 ? "in a minute" : `in ${minutes} minutes`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const half = rest >= 30 ? " and a half" : "";
  return hours === 1 && !half ? "in an hour" : `in ${hours}${half} hours`;
}

/** "today", "since yesterday", "for 6 days": how long something has waited, in London days. */
export function sayWaiting(since: Date, now: Date): string {
  const days = daysBetween(londonDay(since), londonDay(now));
  if (days <= 0) return "today";
  return days === 1 ? "since yesterday" : `for ${days} days`;
}

/** "answer due today", "answer by Friday 4 December", "answer overdue for 2 days". */
export function sayDue(on: LocalDate, today: LocalDate): string {
  const days = daysBetween(today, on);
  if (days === 0) return "answer due today";
  return days > 0
    ? `answer by ${sayDay(on, { weekday: true })}`
    : `answer overdue for ${days === -1 ? "a day" : `${-days} days`}`;
}
