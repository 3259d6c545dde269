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

/** What each topic is for, under its name. */
export const TOPIC_LINES: Record<Topic, string> = {
  "first-job": "Where to look, what to send, and what to expect",
  "interview-nerves": "What will come, and how to walk in calmly",
  "after-a-rejection": "What it means, what it does not, and what to do next",
  "changing-direction": "From what you studied to what you would rather do",
  "employer-enquiry": "What we do for employers, and what it costs",
};
