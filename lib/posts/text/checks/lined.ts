import type { Token, Tokens } from "marked";
import { reader, tokensOf } from "../syntax";

/** A token with the line of the Markdown it begins in, from 1. */
export interface Lined<T = Token> {
  token: T;
  line: number;
  /** Whether it stands at the top level of the article. */
  isTop: boolean;
}

/** Every token of a text, each before what is in it, with its line. */
export function linedTokens(markdown: string): Lined[] {
  const found: Lined[] = [];
  gather(tokensOf(reader(), markdown), 1, true, found);
  return found;
}

function gather(tokens: Token[], first: number, isTop: boolean, found: Lined[]): void {
  let line = first;
  for (const token of tokens) {
    found.push({ token, line: line + linesBefore(token), isTop });
    inside(token, line, found);
    line += endsIn(token.raw);
  }
}

/** Some tokens begin with the blank lines above them. */
const linesBefore = ({ raw }: Token) => endsIn(/^\n*/.exec(raw)?.[0] ?? "");

function inside(token: Token, line: number, found: Lined[]): void {
  if (token.type === "table") {
    const { header, rows } = token as Tokens.Table;
    for (const cell of header) gather(cell.tokens, line, false, found);
    rows.forEach((row, at) => row.forEach((cell) => gather(cell.tokens, line + 2 + at, false, found)));
  } else if (token.type === "list") gather((token as Tokens.List).items, line, false, found);
  else if ("tokens" in token && token.tokens) {
    gather(token.tokens, token.type === "callout" ? line + 1 : line, false, found);
  }
}

function endsIn(raw: string): number {
  let ends = 0;
  for (let at = raw.indexOf("\n"); at >= 0; at = raw.indexOf("\n", at + 1)) ends++;
  return ends;
}

/** The words of some tokens as a reader sees them, without any mark. Of pictures and code within a line too. */
export function plainWords(tokens: Token[] | undefined): string {
  return (tokens ?? [])
    .map((token) => {
      if (token.type === "br") return " ";
      if (token.type === "image") return "";
      if ("tokens" in token && token.tokens) return plainWords(token.tokens);
      return "text" in token && typeof token.text === "string" ? decoded(token.text) : "";
    })
    .join("");
}

const decoded = (text: string) =>
  text
    .replace(/&nbsp;|&#160;/gi, " ")
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"' })[name] ?? "&");

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
