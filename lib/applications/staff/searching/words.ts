/** One thing that is looked for in a CV. */
export interface Piece {
  words: string;
  /** It must not be there. */
  isNot: boolean;
  /** Words that follow each other: in quotes, or joined by signs, such as "front-end". */
  isPhrase: boolean;
  /** The beginning of a word: "plan*". */
  isStart: boolean;
}

const MOST_LETTERS = 200;
const MOST_PIECES = 12;
/** Fewer would begin half of all words. */
const SHORTEST_START = 3;

/** What somebody typed, in pieces: words, "words in a row", beginnings* and -without. An open quote ends with the line. */
export function piecesOf(typed: string): Piece[] {
  const text = typed.slice(0, MOST_LETTERS).replaceAll(/[“”„«»]/g, '"');
  const found = [...text.matchAll(/(-?)(?:"([^"]*)(?:"|$)|([^\s"]+))/g)];
  return found
    .map(([, minus, quoted, word = ""]) => pieceOf(quoted ?? word, minus === "-", quoted !== undefined))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
    .slice(0, MOST_PIECES);
}

function pieceOf(text: string, isNot: boolean, isQuoted: boolean): Piece {
  const start = isQuoted ? null : /^([\p{L}\p{N}]+)\*$/u.exec(text);
  const isStart = start !== null && (start[1]?.length ?? 0) >= SHORTEST_START;
  const words = text.replace(/\*/g, " ").trim();
  return { words, isNot, isStart, isPhrase: /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(words) };
}
