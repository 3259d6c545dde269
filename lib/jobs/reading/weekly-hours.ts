const HOURS = String.raw`(\d{1,2}(?:\.\d{1,2})?)`;
const WEEK = String.raw`(?:(?:per|a|each|/)\s*week|weekly|pw\b|p/w)`;
const SAID = [
  new RegExp(String.raw`(?:${HOURS}\s*(?:-|–|to)\s*)?${HOURS}\s*(?:hours?|hrs?)\s*${WEEK}`, "i"),
  new RegExp(String.raw`(?:${HOURS}\s*(?:-|–|to)\s*)?${HOURS}[- ]?(?:hours?|hrs?)[- ](?:working )?week\b`, "i"),
];

/**
 * The hours of a week, where a text states them; of a range the most, since pay must be right for that too. Null when
 * it does not.
 */
export function readWeeklyHours(text: string): number | null {
  for (const pattern of SAID) {
    const [, , hours] = pattern.exec(text) ?? [];
    // Less is a course beside the job, more is a mistake.
    if (hours && Number(hours) >= 8 && Number(hours) <= 60) return Number(hours);
  }
  return null;
}
