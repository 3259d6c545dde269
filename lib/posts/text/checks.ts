import { plain } from "@/lib/core/text/text";
import { linedTokens } from "./checks/lined";
import { linkChecks } from "./checks/links";
import { headingChecks, structureChecks, wordsIn } from "./checks/structure";
import { wordChecks } from "./checks/words";
import { headingsOf } from "./outline";

export interface Check {
  /** What must be put right before readers see it, and what would be better. */
  level: "must" | "should";
  /** The name of the rule, such as `picture-words`; the same rule may speak several times. */
  rule: string;
  /** What is wrong and what to do, for the person who writes. */
  words: string;
  /** In the Markdown, from 1; left out where it is about all of it. */
  line?: number;
}

const TITLE_MAX = 60;
const SUMMARY = { min: 50, max: 160 };

/**
 * What an editor should know of a text before readers see it: first what must be put right, then what would be better, each
 * in the order of its lines. Safe in the browser; takes time by the length of the text.
 */
export function checksOf({ title, summary, markdown }: { title: string; summary: string; markdown: string }): Check[] {
  const tokens = linedTokens(plain(markdown));
  const checks = [
    ...aboutAll(title.trim(), summary.trim()),
    ...emptiness(tokens.some(({ token, isTop }) => isTop && (wordsIn(token).trim() !== "" || isBlock(token.type)))),
    ...headingChecks(headingsOf(tokens)),
    ...linkChecks(tokens),
    ...structureChecks(tokens),
    ...wordChecks(tokens),
  ];
  return checks.toSorted((a, b) => a.level.localeCompare(b.level) || (a.line ?? 0) - (b.line ?? 0));
}

const isBlock = (type: string) => type === "video" || type === "code";

const emptiness = (hasText: boolean): Check[] =>
  hasText ? [] : [{ level: "must", rule: "text-empty", words: "There is no text yet" }];

/** What search engines and cards show of it. */
function aboutAll(title: string, summary: string): Check[] {
  const checks: Check[] = [];
  const should = (rule: string, words: string) => void checks.push({ level: "should", rule, words });
  if (title.length > TITLE_MAX)
    should("title-length", `The title has ${title.length} characters. Search engines show about ${TITLE_MAX}`);
  if (summary.length < SUMMARY.min)
    should(
      "summary-length",
      `The sentence below the title has ${summary.length} characters. From ${SUMMARY.min} on it says enough to choose by`,
    );
  if (summary.length > SUMMARY.max)
    should(
      "summary-length",
      `The sentence below the title has ${summary.length} characters. Search engines cut it after about ${SUMMARY.max}`,
    );
  return checks;
}
