import type { Line } from "./content-lines.fixtures";

const TIME = String.raw`(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)`;
const CLOCK_LENGTH = String.raw`T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)`;

/** How a value is written, by the name VALUE= has for its type: RFC 5545, 3.3, and RFC 6068 for addresses. */
const TYPES: Record<string, RegExp> = {
  TEXT: /^(?:[^\\,;]|\\[\\,;nN])*$/,
  // What 3.1.2 calls a list of TEXT: only these have commas of their own.
  TEXTS: /^(?:[^\\;]|\\[\\,;nN])*$/,
  URI: /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})+$/i,
  "CAL-ADDRESS": /^mailto:(?:[\w.!$'*+~-]|%[\da-f]{2})+@[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i,
  UTC: new RegExp(`^\\d{8}T${TIME}Z$`),
  "DATE-TIME": new RegExp(`^\\d{8}T${TIME}Z?$`),
  DATE: /^\d{8}$/,
  INTEGER: /^[+-]?\d{1,10}$/,
  DURATION: new RegExp(String.raw`^[+-]?P(?:\d+W|\d+D(?:${CLOCK_LENGTH})?|${CLOCK_LENGTH})$`),
  "UTC-OFFSET": /^[+-](?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/,
};

/** The type each property has, and those it may be given by VALUE=. What is not here is of no use to us and not read. */
const TYPES_OF: Record<string, string[]> = {
  ...all("VERSION PRODID METHOD CALSCALE UID SUMMARY DESCRIPTION LOCATION COMMENT CONTACT CLASS STATUS TRANSP", "TEXT"),
  ...all("NAME COLOR TZID TZNAME ACTION RELATED-TO", "TEXT"),
  ...all("CATEGORIES RESOURCES", "TEXTS"),
  ...all("URL SOURCE TZURL", "URI"),
  ...all("ORGANIZER ATTENDEE", "CAL-ADDRESS"),
  ...all("DTSTAMP CREATED LAST-MODIFIED", "UTC"),
  ...all("DTSTART DTEND RECURRENCE-ID", "DATE-TIME", "DATE"),
  ...all("SEQUENCE PRIORITY REPEAT", "INTEGER"),
  ...all("DURATION REFRESH-INTERVAL", "DURATION"),
  ...all("TRIGGER", "DURATION", "DATE-TIME"),
  ...all("TZOFFSETFROM TZOFFSETTO", "UTC-OFFSET"),
};

/** Values of parameters that are words: 3.2. Names that begin with X- are anybody's. */
const WORDS: Record<string, string> = {
  RSVP: "TRUE FALSE",
  PARTSTAT: "NEEDS-ACTION ACCEPTED DECLINED TENTATIVE DELEGATED",
  ROLE: "CHAIR REQ-PARTICIPANT OPT-PARTICIPANT NON-PARTICIPANT",
  CUTYPE: "INDIVIDUAL GROUP RESOURCE ROOM UNKNOWN",
};
const ALWAYS_QUOTED = ["ALTREP", "DIR", "SENT-BY", "MEMBER", "DELEGATED-TO", "DELEGATED-FROM"];

function all(names: string, ...types: string[]): Record<string, string[]> {
  return Object.fromEntries(names.split(" ").map((name) => [name, types]));
}

export const parameter = ({ params }: Line, name: string): string | undefined =>
  params.find((param) => param.name === name)?.values[0];

/** What the value and the parameters of one property have that their grammar forbids. */
export function valueFaults(line: Line): string[] {
  return [...typeFaults(line), ...parameterFaults(line)];
}

function typeFaults(line: Line): string[] {
  const { name, value } = line;
  const allowed = TYPES_OF[name] ?? (name.startsWith("X-") ? ["TEXT", ...Object.keys(TYPES)] : []);
  const type = parameter(line, "VALUE")?.toUpperCase() ?? allowed[0];
  if (type === undefined) return [];
  if (!allowed.includes(type)) return [`3.2.20: ${name} is of type ${type}`];
  if (!TYPES[type]?.test(value)) return [`3.3: ${name} is no ${type}: ${value}`];
  if (["UTC", "DATE-TIME", "DATE"].includes(type) && !isOnCalendar(value))
    return [`3.3.4: ${name} is no day: ${value}`];
  return [];
}

/** Of a time in an event. We send instants: a time in no zone would be another for every reader. */
export function zoneFaults(line: Line): string[] {
  if (parameter(line, "VALUE") === "DATE") return [];
  const isUtc = line.value.endsWith("Z");
  const zone = parameter(line, "TZID");
  if (isUtc && zone !== undefined) return [`3.2.19: ${line.name} is in UTC and has a TZID`];
  return isUtc || zone !== undefined ? [] : [`3.3.5: ${line.name} is in no zone`];
}

function isOnCalendar(value: string): boolean {
  const day = value.replace(/^(\d{4})(\d\d)(\d\d).*$/, "$1-$2-$3");
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

function parameterFaults({ name, params }: Line): string[] {
  return params.flatMap((param, index) => {
    const found: string[] = [];
    const words = WORDS[param.name]?.split(" ");
    const isWord = param.values.every((word) => !words || word.startsWith("X-") || words.includes(word.toUpperCase()));
    if (!isWord) found.push(`3.2: ${param.name} of ${name} is ${param.values.join()}`);
    if (ALWAYS_QUOTED.includes(param.name) && !param.values.every((value) => value.startsWith('"')))
      found.push(`3.2: ${param.name} of ${name} is not in quotes`);
    if (params.findIndex((other) => other.name === param.name) !== index)
      found.push(`3.2: ${name} has ${param.name} twice`);
    return found;
  });
}
