import type { Contract, Hours } from "../vocabulary";
import { says } from "./says";

/** "Apprenticeship coach" and "placement officer" are permanent jobs about somebody else's contract. */
const ABOUT_OTHERS = String.raw`(?![\s-]+(?:coach|assessor|tutor|trainer|teacher|advis[eo]r|manager|officer|co-?ordinator|consultant|lead|recruit))`;

const IN_TITLE: [Contract, RegExp][] = [
  ["apprenticeship", new RegExp(String.raw`\bapprentice(?:ship)?s?\b${ABOUT_OTHERS}`, "i")],
  ["internship", new RegExp(String.raw`\bintern(?:ship)?s?\b${ABOUT_OTHERS}`, "i")],
  [
    "placement",
    new RegExp(String.raw`\b(?:placement(?: year| student)?|sandwich year|year in industry)\b${ABOUT_OTHERS}`, "i"),
  ],
  ["fixed-term", /\bFTC\b|\bfixed[- ]term\b|\b(?:maternity|paternity|parental leave) cover\b/i],
  ["temporary", /\btemp(?:orary)?\b|\bcontractor\b|\binterim\b/i],
  ["permanent", /\bpermanent\b/i],
];

/**
 * In this order: a contract of six months outside IR35 is work for the time being, and "temporary, may become
 * permanent" too.
 */
const IN_TEXT: [Contract, RegExp][] = [
  ["temporary", /\b(?:inside|outside|IR35 status:?)\s+IR35\b|\bvia (?:an )?umbrella\b|\bumbrella (?:rate|company)\b/i],
  ["temporary", /\btemp(?:orary)?[- ]to[- ]perm/i],
  ["temporary", /\b(?:temporary|interim) (?:\w+ )?(?:role|position|contract|assignment|basis|job|opportunit)/i],
  ["temporary", /^[^\n.]{0,40}\btemporary\s*(?:[|,–-]|$)/im],
  ["fixed-term", /\bfixed[- ]term\b|\bFTC\b|\b(?:maternity|paternity) cover\b/i],
  ["fixed-term", /\b\d{1,2}[- ]?(?:months?|weeks?)[- ](?:initial |rolling )?contract\b/i],
  [
    "fixed-term",
    /\bcontract(?: type| length| duration)?\s*[:–-]\s*(?:initial(?:ly)? )?\d{1,2}[- ]?(?:months?|weeks?)\b/i,
  ],
  [
    "permanent",
    /\bpermanent (?:\w+[ -]){0,2}(?:role|position|job|contract|opportunity|basis|employment|vacancy|hire|staff)\b/i,
  ],
  [
    "permanent",
    /\b(?:full[- ]time|part[- ]time)\s*[,/&–-]?\s*(?:and )?permanent\b|\bpermanent\s*[,/&–-]\s*(?:and )?full[- ]time\b/i,
  ],
  [
    "permanent",
    /\b(?:contract|job|employment|position|role|working pattern)(?: type| status)?\s*[:–-]\s*[^\n.]{0,20}\bpermanent\b/i,
  ],
  ["permanent", /(?:^|[|•])\s*permanent\s*(?:$|[|•,(])/im],
];

/** The contract as the title says it, else as the text does plainly; null when neither does. */
export function readContract(title: string, text: string): Contract | null {
  const found =
    IN_TITLE.find(([, pattern]) => pattern.test(title)) ?? IN_TEXT.find(([, pattern]) => says(text, pattern));
  return found?.[0] ?? null;
}

const PART_TIME =
  /\bpart[- ]time (?:\w+ )?(?:role|position|job|opportunity|contract|basis|hours|vacancy)\b|\b(?:hours|job type|working pattern)[^\n:]{0,12}:\s*part[- ]time\b|(?:^|[|•])\s*part[- ]time\s*(?:$|[|•,(])/im;
const FULL_TIME = /\bfull[- ]time\b/i;

/** Part-time or full-time, where title or text say one of them plainly; null when they say both or nothing. */
export function readHours(title: string, text: string): Hours | null {
  const isPartTime = /\bpart[- ]time\b/i.test(title) || says(text, PART_TIME);
  const isFullTime = says(`${title}\n${text}`, FULL_TIME);
  if (isPartTime === isFullTime) return null;
  return isPartTime ? "part-time" : "full-time";
}
