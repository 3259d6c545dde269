import { instant, localDate, wallTime } from "@/lib/core/time/dates";

const OLDEST = "1990-01-01";
const NEWEST = "2100-01-01";

/** day, hour, minute, second, offset */
const TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A date as programs write it, with its offset or without: then it is what the clock shows in London, or at `assumed`.
 * A day alone begins at midnight. Null for what is no date between 1990 and 2100.
 */
export function timeOf(text: string, assumed: "London" | "UTC" = "London"): Date | null {
  const [, dayText = "", hour = "0", minute = "0", second = "0", offset] = TIME.exec(text.trim()) ?? [];
  const day = localDate(dayText);
  if (!day || day < OLDEST || day >= NEWEST || Number(hour) > 23 || Number(minute) > 59) return null;
  const clock = [hour, minute, second].map((part) => part.padStart(2, "0")).join(":");
  const zone = offset ? offsetOf(offset) : assumed === "UTC" ? "Z" : null;
  return zone ? instant(`${day}T${clock}${zone}`) : wallTime(day, Number(hour), Number(minute));
}

function offsetOf(offset: string): string {
  if (/^[a-z]/i.test(offset)) return "Z";
  return offset.includes(":") ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}
