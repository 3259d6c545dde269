import type { Token, Tokens } from "marked";
import type { Check } from "../checks";
import type { Heading } from "../outline";
import { countWords, type Lined, plainWords } from "./lined";

/** Longer stretches have no place to rest or to come back to. */
const WORDS_WITHOUT_HEADING = 300;

/** What is wrong with headings and their order. */
export function headingChecks(headings: Heading[]): Check[] {
  return headings.flatMap(({ level, words, line }, at): Check[] => {
    if (!words)
      return [
        { level: "must", rule: "heading-empty", words: "A heading has no words. Write them, or take it out", line },
      ];
    const above = headings[at - 1]?.level ?? 1;
    if (level > above + 1) {
      const [is, was] = ["#".repeat(level), above === 1 ? "the title" : `a heading of ${"#".repeat(above)}`];
      const wanted = "#".repeat(above + 1);
      return [
        {
          level: "must",
          rule: "heading-order",
          words: `“${words}” (${is}) comes straight after ${was}. Make it ${wanted}, so that no level is left out`,
          line,
        },
      ];
    }
    return [];
  });
}

/**
 * Paragraphs that only look like headings, long stretches without one, tables that do not say what is in their columns,
 * and blocks that were not ended.
 */
export function structureChecks(tokens: Lined[]): Check[] {
  const checks: Check[] = [];
  let words = 0;
  let since = 1;
  let isSaid = false;
  for (const { token, line, isTop } of tokens) {
    if (!isTop) continue;
    if (token.type === "heading") [words, since, isSaid] = [0, line, false];
    words += countWords(wordsIn(token));
    if (words > WORDS_WITHOUT_HEADING && !isSaid) {
      isSaid = true;
      checks.push({
        level: "should",
        rule: "heading-missing",
        words: `More than ${WORDS_WITHOUT_HEADING} words follow without a heading. Part them, so that readers find their way`,
        line: since,
      });
    }
    checks.push(...blockCheck(token, line));
  }
  return checks;
}

function blockCheck(token: Token, line: number): Check[] {
  if (token.type === "paragraph") return paragraphCheck(token as Tokens.Paragraph, line);
  if (token.type !== "table") return [];
  const { header } = token as Tokens.Table;
  return header.every((cell) => !plainWords(cell.tokens).trim())
    ? [
        {
          level: "should",
          rule: "table-header",
          words: "A table does not say what is in its columns. Name them in its first row",
          line,
        },
      ]
    : [];
}

function paragraphCheck({ tokens, raw }: Tokens.Paragraph, line: number): Check[] {
  const [only] = tokens;
  const words = plainWords(tokens).trim();
  if (tokens.length === 1 && only?.type === "strong" && countWords(words) <= 12) {
    return [
      {
        level: "should",
        rule: "bold-heading",
        words: `“${words}” looks like a heading and is none. Put ## in front of it instead`,
        line,
      },
    ];
  }
  return /^:::?[ \t]*[a-z]/i.test(raw)
    ? [
        {
          level: "must",
          rule: "block-broken",
          words: `“${words.slice(0, 40)}” is no block as it stands, and readers would see these signs. Look how it is written, and whether ::: ends it`,
          line,
        },
      ]
    : [];
}

/** All the words in a token of the top level, whatever is in it. */
export function wordsIn(token: Token): string {
  if (token.type === "list")
    return (token as Tokens.List).items.map(({ tokens }) => tokens.map(wordsIn).join(" ")).join(" ");
  if (token.type === "table") {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows]
      .flat()
      .map((cell) => plainWords(cell.tokens))
      .join(" ");
  }
  if (token.type === "code" || token.type === "html" || token.type === "space") return "";
  if (token.type === "blockquote" || token.type === "callout")
    return ((token as Tokens.Blockquote).tokens ?? []).map(wordsIn).join(" ");
  return plainWords("tokens" in token && token.tokens ? token.tokens : []);
}
