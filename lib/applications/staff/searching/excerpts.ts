import type { Piece } from "./words";

/** A part of a text; `isHit` where it is what was looked for. */
export interface Part {
  text: string;
  isHit: boolean;
}

const MOST_EXCERPTS = 3;
/** Letters shown before and behind a hit. */
const AROUND = 70;

interface Span {
  from: number;
  to: number;
}

/** The places in a text where something stands that was looked for, the first of each piece, with the words around them. */
export function excerptsOf(text: string, pieces: Piece[]): Part[][] {
  const folded = fold(text);
  const hits = pieces.filter(({ isNot }) => !isNot).map((piece) => patternOf(piece));
  const firsts = hits.flatMap((hit) => firstOf(folded, hit)).sort((a, b) => a.from - b.from);
  const windows: Span[] = [];
  for (const { from, to } of firsts) {
    const around = { from: wordBefore(text, from - AROUND), to: wordBehind(text, to + AROUND) };
    const last = windows.at(-1);
    if (last && around.from <= last.to) last.to = Math.max(last.to, around.to);
    else windows.push(around);
  }
  return windows.slice(0, MOST_EXCERPTS).map((span) => partsOf(text, folded, span, hits));
}

/** Whether all that is looked for stands in a text that somebody may read. */
export function hasAll(text: string, pieces: Piece[]): boolean {
  const folded = fold(text);
  return pieces.filter(({ isNot }) => !isNot).every((piece) => firstOf(folded, patternOf(piece)).length > 0);
}

function firstOf(folded: string, hit: RegExp): Span[] {
  const found = folded.matchAll(hit).next().value;
  return found ? [{ from: found.index, to: found.index + found[0].length }] : [];
}

function partsOf(text: string, folded: string, { from, to }: Span, hits: RegExp[]): Part[] {
  const marked = new Uint8Array(to - from);
  const within = folded.slice(from, to);
  for (const hit of hits)
    for (const found of within.matchAll(hit)) marked.fill(1, found.index, found.index + found[0].length);
  const parts: Part[] = [];
  for (let at = 0; at < marked.length;) {
    let end = at + 1;
    while (end < marked.length && marked[end] === marked[at]) end++;
    parts.push({ text: oneLine(text.slice(from + at, from + end)), isHit: marked[at] === 1 });
    at = end;
  }
  return parts;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ");

/** Where the word begins that this place is in, or the text. */
function wordBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const blank = text.slice(at, at + 30).search(/\s/);
  return blank < 0 ? at : at + blank + 1;
}

function wordBehind(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const before = text.slice(Math.max(0, at - 30), at);
  const blank = before.search(/\s\S*$/);
  return blank < 0 ? at : at - before.length + blank;
}

/** What finds a piece in folded text: its words as they are, with any signs between them. */
function patternOf({ words, isStart }: Piece): RegExp {
  const all = fold(words)
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean);
  const said = all.map((word) => word.replace(/[+#]/g, "\\$&")).join("[^\\p{L}\\p{N}]+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${said}${isStart ? "[\\p{L}\\p{N}]*" : "(?![\\p{L}\\p{N}])"}`, "gu");
}

/** Signs seen so far; those that are letters of their own in Unicode, as the database takes their strokes away too. */
const folds = new Map(Object.entries({ ł: "l", Ł: "l", ø: "o", Ø: "o", đ: "d", Đ: "d", ħ: "h", Ħ: "h", ı: "i" }));

/** In small letters and without accents, sign by sign, so that places stay the same. */
export function fold(text: string): string {
  return text.replace(/[^\0-\x40\x5b-\x7f]/g, foldSign);
}

function foldSign(sign: string): string {
  const known = folds.get(sign);
  if (known !== undefined) return known;
  const plain = sign.normalize("NFD").charAt(0).toLowerCase();
  const folded = plain.length === sign.length ? plain : sign;
  if (folds.size < 5000) folds.set(sign, folded);
  return folded;
}
