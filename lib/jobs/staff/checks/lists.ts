import { countWords } from "./count-words";
import type { JobCheck } from "../checks";
import type { Line } from "./lines";

/** More than this nobody meets in full, and many of those who could do the work then do not apply. */
const MOST_REQUIRED = 6;
const MOST_WISHED = 4;
/** A longer paragraph is a wall on a telephone. */
const MOST_WORDS_A_PARAGRAPH = 80;

const WISHED = /nice to have|desirable|bonus|a plus\b|ideal(?:ly)?|prefer(?:red|able)|would be good|also like/;
const REQUIRED =
  /look(?:ing)? for|require|essential|must[- ]have|what you (?:need|bring)|you(?:’|'| wi)?ll (?:need|bring|have)|about you|who you are|your (?:skills|profile)|skills|person spec|qualification/;
const DUTIES =
  /what you(?:’|'| wi| woul)?(?:ll|d)? do|you(?:’|'| wi)?ll (?:do|be doing)|the (?:role|job|work)|your (?:tasks|day|work|role|week)|responsibilit|duties|day to day/;
const FIRST_WEEK = /\b(?:first|week|day) (?:day|week|fortnight|month|one|1)\b|\bto begin with\b|\bat first\b/i;
const OFFER = /what you(?:’|'| wi)?(?:ll)? get|we offer|what (?:we|they) offer|benefits|in return|perks|package/;
const OFFERED = /\b(?:pension|holiday|annual leave|days off|days of leave|training budget|mentor|bonus)\b/i;

/** Which parts of an advert there are. */
export interface Parts {
  hasDuties: boolean;
  hasFirstWeek: boolean;
  hasRequired: boolean;
  hasOffer: boolean;
}

export function partsOf(lines: Line[]): Parts {
  const headed = (pattern: RegExp) => lines.some(({ section }) => pattern.test(section));
  return {
    hasDuties: headed(DUTIES) || lines.some(({ text }) => /^you (?:would|will)\b|^you[’']?(?:ll|d)\b/i.test(text)),
    hasFirstWeek: lines.some(({ text }) => FIRST_WEEK.test(text)),
    hasRequired:
      headed(REQUIRED) ||
      lines.some(({ text }) => /\b(?:you need|they look for|we look for|look(?:ing)? for)\b/i.test(text)),
    hasOffer: headed(OFFER) || lines.some(({ text }) => OFFERED.test(text)),
  };
}

/** Lists that ask for too much, parts that are not there, and walls of text. */
export function listChecks(lines: Line[]): JobCheck[] {
  if (lines.length === 0) return [];
  return [...lengthChecks(lines), ...partChecks(partsOf(lines)), ...walls(lines)];
}

function lengthChecks(lines: Line[]): JobCheck[] {
  const sections = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.kind !== "item") continue;
    const items = sections.get(line.section) ?? [];
    items.push(line);
    sections.set(line.section, items);
  }
  return [...sections].flatMap(([section, items]): JobCheck[] => {
    const first = items[0]?.line;
    if (WISHED.test(section) && items.length > MOST_WISHED)
      return [
        should(
          "wishes",
          `${items.length} things would be nice to have. People read them as things they need: keep ${MOST_WISHED} at most`,
          first,
        ),
      ];
    if (!WISHED.test(section) && REQUIRED.test(section) && items.length > MOST_REQUIRED)
      return [
        should(
          "requirements",
          `${items.length} things are asked for. Who could do the work and misses one of them often does not apply: keep the ${MOST_REQUIRED} that nobody could begin without`,
          first,
        ),
      ];
    return [];
  });
}

function partChecks({ hasDuties, hasFirstWeek, hasRequired, hasOffer }: Parts): JobCheck[] {
  return [
    ...(hasDuties
      ? []
      : [
          should(
            "duties",
            "It does not say what the work is. Begin with a part about it",
            undefined,
            "## What you would do",
          ),
        ]),
    ...(hasFirstWeek
      ? []
      : [
          should(
            "first-week",
            "It does not say how it begins. For somebody’s first job that is what they most want to know",
            undefined,
            "In your first week you …",
          ),
        ]),
    ...(hasRequired ? [] : [should("asked", "It does not say whom they look for", undefined, "## What they look for")]),
    ...(hasOffer
      ? []
      : [
          should(
            "offer",
            "It does not say what people get besides pay: leave, pension, training, a mentor",
            undefined,
            "## What you get",
          ),
        ]),
  ];
}

function walls(lines: Line[]): JobCheck[] {
  return lines.flatMap(({ kind, text, line }) => {
    const words = kind === "text" ? countWords(text) : 0;
    return words > MOST_WORDS_A_PARAGRAPH
      ? [should("wall", `A paragraph of ${words} words is a wall on a phone. Make two or three of it, or a list`, line)]
      : [];
  });
}

const should = (rule: string, words: string, line?: number, instead?: string): JobCheck => ({
  level: "should",
  rule,
  field: "description",
  words,
  line,
  instead,
});
