import { count } from "@/lib/core/text/text";

/** "40 minutes", "14 hours", "3 days": a wait as a person says it. */
export function sayHours(hours: number): string {
  if (hours < 1) return count(Math.max(1, Math.round(hours * 60)), "minute");
  return hours < 48 ? count(Math.round(hours), "hour") : count(Math.round(hours / 24), "day");
}

/**
 * How the last whole week compares with the one before: "up a fifth", "down by half", "about the same". The present week is
 * not over and compares with none. Null where there are not two weeks, or too few to say anything.
 */
export function sayTrend(values: number[]): string | null {
  const [before, last] = values.slice(-3, -1);
  if (before === undefined || last === undefined || before + last < 10) return null;
  const change = before === 0 ? 1 : (last - before) / before;
  if (Math.abs(change) < 0.1) return "about the same as the week before";
  return `${change > 0 ? "up" : "down"} ${Math.abs(Math.round(change * 100))} % on the week before`;
}
