/** A month as a CV says it; the month is left out when only the year is said. */
export interface Month {
  year: number;
  month?: number;
}

/** A time that a line of a CV names, and where it stands in it. */
export interface Span {
  from?: Month;
  to?: Month;
  isCurrent: boolean;
  /** It lies ahead: "expected 2027". */
  isExpected: boolean;
  start: number;
  end: number;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** In a season somebody worked in its first full month, as good as we know. */
const SEASONS: Record<string, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 };
const NOW = "present|now|current(?:ly)?|ongoing|to date|today|date";
const NAMED =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter)\\.?";
const YEAR = "(?:(?:19[5-9]|20[0-4])\\d|['’]\\d\\d)";
/** "12 Sept 2022", "Sept 2022", "September, 2022", "09/2022", "2022-09", "2022". */
const POINT = `(?:(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${NAMED},?\\s*${YEAR}|(?:\\d{1,2}[/.])?\\d{1,2}[/.](?:19|20)\\d\\d|(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])\\b|${YEAR})`;
const TO = "\\s*(?:–|—|-|‑|−|→|\\bto\\b|\\buntil\\b|\\btill\\b)\\s*";
const BETWEEN = new RegExp(
  `(?:\\b(?:from|since)\\s+)?(${POINT}|${NAMED})${TO}((?:(?:expected|due|anticipated)\\s+)?(?:${POINT})|(?:${NOW})\\b|\\d\\d(?=\\D|$))`,
  "i",
);
const SINGLE = new RegExp(
  `(\\bsince\\s+|\\bexpected:?\\s+(?:in\\s+)?|\\bdue\\s+(?:in\\s+)?|\\bgraduat\\w+\\s+(?:in\\s+)?)?(${POINT})`,
  "i",
);
const AHEAD = /\b(?:expected|due|anticipated)\b/i;

/** The first time that a line names: from when to when, or a single moment. Null when it names none. */
export function spanIn(line: string): Span | null {
  return between(line) ?? single(line);
}

function between(line: string): Span | null {
  const found = BETWEEN.exec(line);
  if (!found || isInsideNumber(line, found.index)) return null;
  const [whole, first = "", last = ""] = found;
  const isCurrent = new RegExp(`^(?:${NOW})$`, "i").test(last.trim());
  const to = isCurrent ? undefined : monthOf(last.replace(AHEAD, "").trim(), first);
  // "Sept – Dec 2022" says the year once.
  const from = monthOf(first) ?? (to ? monthOf(`${first} ${to.year}`) : null);
  if (!from || (!isCurrent && !to)) return null;
  return { from, to: to ?? undefined, isCurrent, isExpected: AHEAD.test(whole), ...around(line, found.index, whole) };
}

function single(line: string): Span | null {
  const found = SINGLE.exec(line);
  if (!found || isInsideNumber(line, found.index)) return null;
  const [whole, lead = "", said = ""] = found;
  const month = monthOf(said);
  if (!month) return null;
  const place = around(line, found.index, whole);
  if (/since/i.test(lead)) return { from: month, isCurrent: true, isExpected: false, ...place };
  return { to: month, isCurrent: false, isExpected: AHEAD.test(lead), ...place };
}

/** "0113 2022" or "£2000" is no year. */
const isInsideNumber = (line: string, at: number): boolean =>
  /[\d£$€#/.]$/.test(line.slice(0, at)) || /^\d{5}/.test(line.slice(at));

/** With the brackets that stand around it. */
function around(line: string, index: number, whole: string) {
  const open = /[([]\s*$/.exec(line.slice(0, index));
  const close = /^\s*[)\]]/.exec(line.slice(index + whole.length));
  const isWrapped = open && close;
  return {
    start: isWrapped ? open.index : index,
    end: index + whole.length + (isWrapped ? close[0].length : 0),
  };
}

/**
 * A month as somebody types it: "Sept 2022", "09/2022", "2022-09", "2022", "Summer 2021", "’22". Null for anything else.
 * `before` is the earlier one of two, whose century "2021-22" shares.
 */
export function monthOf(typed: string, before?: string): Month | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[.,]+$/, "");
  const iso = /^((?:19|20)\d\d)-(\d\d)$/.exec(text);
  if (iso) return month(Number(iso[1]), Number(iso[2]));
  const numbers = /^(?:\d{1,2}[/.])?(\d{1,2})[/.]((?:19|20)\d\d)$/.exec(text);
  if (numbers) return month(Number(numbers[2]), Number(numbers[1]));
  const short = /^\d\d$/.exec(text);
  if (short) return before && /(?:19|20)\d\d/.test(before) ? { year: 2000 + Number(text) } : null;
  const said = new RegExp(`^(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?([a-z]+)?\\.?,?\\s*(${YEAR})$`, "i").exec(text);
  if (!said) return null;
  const year = yearOf(said[2] ?? "");
  const name = said[1];
  if (!name) return { year };
  const number = SEASONS[name] ?? MONTHS.indexOf(name.slice(0, 3)) + 1;
  return number > 0 && new RegExp(`^${NAMED}$`, "i").test(name) ? { year, month: number } : null;
}

const yearOf = (said: string): number => (said.length === 3 ? 2000 + Number(said.slice(1)) : Number(said));

const month = (year: number, number: number): Month | null =>
  number >= 1 && number <= 12 ? { year, month: number } : null;

const SAID = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

/** "Sept 2022", or "2022" when no month is known: what monthOf reads. */
export const sayMonth = ({ year, month: number }: Month): string =>
  number ? `${SAID[number - 1] ?? ""} ${year}` : String(year);
