import { daysBetween, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

/** "Posted today", "Posted yesterday", "Posted 3 days ago", later the day itself. London days. */
export function sayPosted(publishedAt: Date, now: Date): string {
  const days = daysBetween(londonDay(publishedAt), londonDay(now));
  if (days <= 0) return "Posted today";
  if (days === 1) return "Posted yesterday";
  if (days <= 30) return `Posted ${days} days ago`;
  return `Posted ${sayDay(londonDay(publishedAt), { weekday: false, year: true })}`;
}
