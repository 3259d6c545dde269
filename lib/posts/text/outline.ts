import type { Tokens } from "marked";
import { type Lined, linedTokens, plainWords } from "./checks/lined";

export interface Heading {
  /** As readers get it: 2 for # and ##, 3, or 4 for all below. */
  level: 2 | 3 | 4;
  words: string;
  /** In the Markdown, from 1. */
  line: number;
}

/** The headings of an article in their order. Safe in the browser. */
export const outlineOf = (markdown: string): Heading[] => headingsOf(linedTokens(markdown));

/** The headings among some tokens. A heading in a list, a quotation or a callout is only bold, and none. */
export function headingsOf(tokens: Lined[]): Heading[] {
  return tokens.flatMap(({ token, line, isTop }) => {
    if (token.type !== "heading" || !isTop) return [];
    const { depth, tokens: words } = token as Tokens.Heading;
    const level = depth <= 2 ? 2 : depth === 3 ? 3 : 4;
    return [{ level, words: plainWords(words).trim(), line } as const];
  });
}
