import type { JobField, JobFields } from "../form-input";
import { factChecks } from "./checks/facts";
import { linesOf, type Passage } from "./checks/lines";
import { listChecks } from "./checks/lists";
import { readingChecks } from "./checks/reading";
import { balanceOf, wordingChecks } from "./checks/wording";

export interface JobCheck {
  /** What the law or this site does not let out, and what would be better. */
  level: "must" | "should";
  /** The name of the rule, such as `age`; the same rule may speak several times. */
  rule: string;
  field: JobField;
  /** In the description, from 1; left out where it is about the whole field. */
  line?: number;
  /** What is wrong and why, for the person who writes. */
  words: string;
  /** Better words, ready to be typed. */
  instead?: string;
}

/**
 * What a careful colleague would say of an advert while it is written: first what must be put right before it comes out,
 * then what would be better, each in the order of the form. Safe in the browser; takes time by the length of the text.
 */
export function jobChecksOf(
  fields: JobFields,
  { now, currency = "GBP" }: { now: Date; currency?: string },
): JobCheck[] {
  const lines = linesOf(fields.description);
  // A sentence that was taken from the description is judged there.
  const said = lines.map(({ text }) => text).join(" ");
  const isRepeated = (field: JobField) => field === "summary" && said.includes(fields.summary.trim());
  const passages: Passage[] = [
    ...(["title", "employerAbout", "summary", "degree"] as const).flatMap((field) =>
      fields[field].trim() && !isRepeated(field) ? [{ field, text: fields[field] }] : [],
    ),
    ...lines.map(({ text, line }) => ({ field: "description" as const, text, line })),
  ];
  const checks = [
    ...factChecks(fields, lines, { now, currency }),
    ...listChecks(lines),
    ...wordingChecks(passages),
    ...balanceOf(passages),
    ...readingChecks(fields.title, lines),
  ];
  const order = Object.keys(fields);
  return checks.toSorted(
    (a, b) =>
      a.level.localeCompare(b.level) ||
      order.indexOf(a.field) - order.indexOf(b.field) ||
      (a.line ?? 0) - (b.line ?? 0),
  );
}

/** What must be put right in the words of an advert: the law's, not the site's own gaps. */
export const mustBeMended = (fields: JobFields, given: { now: Date; currency?: string }): JobCheck[] =>
  jobChecksOf(fields, given).filter(({ level, rule }) => level === "must" && WORDING_RULES.has(rule));

/** Rules that judge words alone: a gap and pay below the minimum wage are refused by publishing itself. */
const WORDING_RULES = new Set(["unfilled", "age-limit", "nationality", "religion", "sex", "health", "unpaid", "fee"]);
