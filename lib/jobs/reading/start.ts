import { type LocalDate, localDate } from "@/lib/core/time/dates";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = String.raw`((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)`;
const LABEL = String.raw`\bstart(?:ing)?(?: date)?\s*(?:[:–-]|on|in|from|is)?\s*(?:from |the )?`;

const ON_DAY = new RegExp(String.raw`${LABEL}(\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (20\d\d)\b`, "i");
const ON_NUMBERS = new RegExp(String.raw`${LABEL}(\d{1,2})[/.](\d{1,2})[/.](20\d\d)\b`, "i");
const IN_MONTH = new RegExp(String.raw`${LABEL}${MONTH},? (20\d\d)\b`, "i");
const MONTH_START = new RegExp(String.raw`\b${MONTH} (20\d\d) start\b`, "i");

/** The day a job starts, where the text names a day or a month with its year (the first of it); UK order. "ASAP" is no day. */
export function readStart(text: string): LocalDate | null {
  const [, day, month, year] = ON_DAY.exec(text) ?? [];
  if (day && month && year) return dayOf(year, monthOf(month), day);
  const [, dd, mm, yyyy] = ON_NUMBERS.exec(text) ?? [];
  if (dd && mm && yyyy) return dayOf(yyyy, Number(mm), dd);
  const [, inMonth, ofYear] = IN_MONTH.exec(text) ?? MONTH_START.exec(text) ?? [];
  return inMonth && ofYear ? dayOf(ofYear, monthOf(inMonth), "1") : null;
}

const monthOf = (word: string) => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

function dayOf(year: string, month: number, day: string): LocalDate | null {
  return localDate(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
}
