import { dayIn, LONDON } from "@/lib/core/time/dates";
import { readsAsInLondon, sayDay, sayMoment, sayTime, sayZone } from "@/lib/core/time/say";
import type { Topic } from "@/lib/calls/vocabulary";

/** "Tuesday 8 December, 10:00": where the zone has just been said, or goes without saying. */
export function sayStart(start: Date, timeZone: string = LONDON): string {
  return `${sayDay(dayIn(timeZone, start))}, ${sayTime(start, timeZone)}`;
}

/** "Tuesday 8 December, 10:00 (UK time)", and what that is for the visitor when their clock shows another time. */
export function sayBoth(start: Date, timeZone: string): string[] {
  const uk = sayMoment(start, LONDON, { year: false });
  return readsAsInLondon(start, timeZone) ? [uk] : [sayMoment(start, timeZone, { year: false }), uk];
}

/** "UK time (London)", "Kolkata time": for "Times are …". */
export const sayWhereTimesAre = (timeZone: string): string =>
  timeZone === LONDON ? "UK time (London)" : sayZone(timeZone);

const HOUR_MS = 3_600_000;

/**
 * When a reminder is still to come before a call that has just been booked; null when it starts too soon for any. The
 * same times as the reminders themselves have (lib/calls/invitations/reminders.ts).
 */
export function remindersToCome(start: Date, now: Date): string | null {
  const left = start.getTime() - now.getTime();
  if (left >= 24 * HOUR_MS) return "A day and an hour before";
  return left >= 1.25 * HOUR_MS ? "An hour before" : null;
}

/** What each topic is for, under its name. */
export const TOPIC_LINES: Record<Topic, string> = {
  "first-job": "Where to look, what to send, and what to expect",
  "interview-nerves": "What will come, and how to walk in calmly",
  "after-a-rejection": "What it means, what it does not, and what to do next",
  "changing-direction": "From what you studied to what you would rather do",
  "employer-enquiry": "What we do for employers, and what it costs",
};
