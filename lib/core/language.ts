/**
 * The language that the site speaks, as a tag of BCP 47. The sources are in British English; where SITE_LANGUAGE names
 * another, the build puts that one in the place of this literal and of every other "en-GB", and its texts in the place of
 * ours (docs/decisions/0055). Safe in the browser.
 */
export const LANGUAGE: string = "en-GB";

/** Whether dates and amounts are written as we write them; in other languages as those do. */
export const isEnglish = LANGUAGE.startsWith("en");

/**
 * A day (`YYYY-MM-DD`) as a language writes it: "Dydd Mawrth, 8 Rhagfyr", "Dienstag, 8. Dezember". The weekday and no
 * year unless asked otherwise.
 */
export function saidBy(
  language: string,
  day: string,
  { month, year, weekday }: { month: "long" | "short"; year?: boolean; weekday?: boolean },
): string {
  return new Intl.DateTimeFormat(language, {
    ...(weekday !== false && { weekday: "long" }),
    day: "numeric",
    month,
    ...(year && { year: "numeric" }),
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}
