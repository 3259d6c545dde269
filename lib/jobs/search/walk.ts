import { startOfDay, addDays, londonDay } from "@/lib/core/time/dates";

const HOUR = 3_600_000;

/** Jobs are tagged by spans of an hour, two hours, four … up to 2 ** 14 hours (job_span_tags, prisma/migrations). */
const LONGEST = 14;

/** Jobs that are older count as from then. */
const OLDEST = Date.UTC(2016, 0, 1);

/**
 * The tags of all time up to now, the latest first, without a gap and without an overlap: an hour, then ever longer spans,
 * none longer than all before it. A search that is looking for the newest few thousand jobs with a common word is done
 * after a few hours' worth and looks at hardly more than twice as many; a search for a rare word has looked through ten
 * years after some twenty-five short questions.
 */
export function spansBack(now: Date, since = new Date(OLDEST)): string[] {
  const tags: string[] = [];
  const first = Math.floor(Math.max(OLDEST, since.getTime()) / HOUR);
  const start = Math.floor(now.getTime() / HOUR) + 1;
  for (let end = start; end > first;) {
    let level = 0;
    while (level < LONGEST && end % 2 ** (level + 1) === 0 && 2 ** (level + 1) <= start - end) level++;
    end -= 2 ** level;
    tags.push(`t${level}:${end / 2 ** level}`);
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
const DAYS = { busy: 7, last: 800 };

/** Closing days from now on. A job closes at the end of a London day, which in summer is 23:00 of the day before in UTC. */
export function closingUp(now: Date): string[][] {
  const dayAt = (days: number) => Math.floor(startOfDay(addDays(londonDay(now), days)).getTime() / (24 * HOUR));
  const spans = spansBack(now);
  return Array.from({ length: dayAt(DAYS.last) - dayAt(0) + 1 }, (_, at) => `closes:${dayAt(0) + at}`).flatMap(
    (day, at) => (at < DAYS.busy ? spans.map((span) => [day, span]) : [[day]]),
  );
}
