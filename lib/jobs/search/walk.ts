import { startOfDay, addDays, londonDay } from "@/lib/core/dates";

const HOUR = 3_600_000;

/**
 * Spans of time by which jobs are tagged (job_span_tags, prisma/migrations), each a whole number of the one before, and
 * how many of each a walk takes before it goes on with longer ones.
 */
const SPANS = [
  { letter: "h", hours: 1, atLeast: 3 },
  { letter: "q", hours: 6, atLeast: 4 },
  { letter: "d", hours: 24, atLeast: 14 },
  { letter: "w", hours: 168, atLeast: 2 },
  { letter: "m", hours: 672, atLeast: 3 },
  { letter: "y", hours: 8736, atLeast: Infinity },
];

/** Jobs that are older count as from then. */
const OLDEST = Date.UTC(2016, 0, 1);

/**
 * The tags of all time up to now, the latest first, without a gap and without an overlap: hours, then ever longer spans.
 * A search that is looking for the newest few thousand jobs with a common word is done after a few hours' worth; a search
 * for a rare word has looked through ten years after some sixty short questions.
 */
export function spansBack(now: Date, since = new Date(OLDEST)): string[] {
  const tags: string[] = [];
  const first = Math.floor(Math.max(OLDEST, since.getTime()) / HOUR);
  let end = Math.floor(now.getTime() / HOUR) + 1;
  for (const [at, { letter, hours, atLeast }] of SPANS.entries()) {
    const next = SPANS[at + 1]?.hours ?? Infinity;
    for (let taken = 0; end > first && (taken < atLeast || end % next !== 0); taken++) {
      end -= hours;
      tags.push(`${letter}${end / hours}`);
    }
  }
  return tags;
}

/** The highest pay, in thousands of pounds a year, that has a tag of its own. */
const HIGHEST_PAY = 250;

/** Pay from the top, then what is not stated. */
export const payDown = (): string[] => [
  ...Array.from({ length: HIGHEST_PAY + 1 }, (_, at) => `pay:${HIGHEST_PAY - at}`),
  "pay:none",
];

/** Days ahead on which jobs close: on the first of them many do, so that of each of these the newest are looked for first. */
const DAYS = { busy: 3, last: 800 };

/** Closing days from now on. A job closes at the end of a London day, which in summer is 23:00 of the day before in UTC. */
export function closingUp(now: Date): string[][] {
  const dayAt = (days: number) => Math.floor(startOfDay(addDays(londonDay(now), days)).getTime() / (24 * HOUR));
  const spans = spansBack(now);
  return Array.from({ length: dayAt(DAYS.last) - dayAt(0) + 1 }, (_, at) => `closes:${dayAt(0) + at}`).flatMap(
    (day, at) => (at < DAYS.busy ? spans.map((span) => [day, span]) : [[day]]),
  );
}
