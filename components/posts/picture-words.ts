import outlines from "./outlines.json";

interface Outlines {
  unitsPerEm: number;
  /** How far each letter leads on, and its shape as a path whose y grows upwards. */
  letters: Record<string, [number, string] | undefined>;
  /** What two letters beside each other are nearer or farther than that. */
  kerning: Record<string, number | undefined>;
}

const { unitsPerEm, letters, kerning }: Outlines = outlines as unknown as Outlines;

/** Where words are to stand: sizes and lengths in the units of the picture, the largest size first. */
export interface Box {
  width: number;
  sizes: readonly number[];
  /** How many lines fit at each of the sizes. */
  lines: readonly number[];
}

export interface Laid {
  size: number;
  lines: string[];
}

const ELLIPSIS = "…";

/**
 * What of a text can be drawn: composed, without pictographs and without signs that nobody sees or that turn the direction.
 * Null when letters remain that the headline face lacks, such as Chinese or Arabic ones: half a title would be worse than none.
 */
export function drawable(text: string): string | null {
  const plain = text
    .normalize("NFC")
    .replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u20e3]/gu, "")
    .replace(/[\p{Cc}\p{Cf}\ufe00-\ufe0f]/gu, (sign) => (/\s/.test(sign) ? " " : ""))
    .replace(/\s+/g, " ")
    .trim();
  return plain && [...plain].every((letter) => letters[letter]) ? plain : null;
}

/**
 * Breaks words into lines at the largest size at which all of them fit; at the smallest what is too much ends in an
 * ellipsis.
 */
export function laidOut(text: string, { width, sizes, lines: most }: Box): Laid {
  for (const [index, size] of sizes.entries()) {
    const lines = broken(text, width / size);
    const isLast = index === sizes.length - 1;
    const room = most[index] ?? 1;
    const hasRoom = lines.length <= room && text.split(" ").every((word) => widthOf(word) <= width / size);
    if (hasRoom) return { size, lines };
    if (isLast) return { size, lines: cut(lines, room, width / size) };
  }
  return { size: 0, lines: [] };
}

/** How wide it is, in sizes of the type. */
export function widthOf(text: string): number {
  let sum = 0;
  let before = "";
  for (const letter of text) {
    sum += (letters[letter]?.[0] ?? 0) + (kerning[before + letter] ?? 0);
    before = letter;
  }
  return sum / unitsPerEm;
}

/** Lines of at most this width; a word that is wider than a line is broken where the line ends. */
function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => piecesOf(one, width))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

function piecesOf(word: string, width: number): string[] {
  const pieces = [""];
  for (const letter of word) {
    const longer = `${pieces.at(-1)}${letter}`;
    if (pieces.at(-1) && widthOf(longer) > width) pieces.push(letter);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces;
}

function cut(lines: string[], room: number, width: number): string[] {
  if (lines.length <= room) return lines;
  let last = lines[room - 1] ?? "";
  while (last && widthOf(last + ELLIPSIS) > width) last = last.slice(0, -1).trimEnd();
  return [...lines.slice(0, room - 1), `${last.replace(/[\s,;:.–-]+$/, "")}${ELLIPSIS}`];
}

/** A line as the path data of one SVG element, its base line beginning at x and y. */
export function pathOf(line: string, { x, y, size }: { x: number; y: number; size: number }): string {
  const scale = size / unitsPerEm;
  let at = x;
  let before = "";
  const parts: string[] = [];
  for (const letter of line) {
    at += (kerning[before + letter] ?? 0) * scale;
    const [advance, outline] = letters[letter] ?? [0, ""];
    parts.push(placed(outline, { x: at, y, scale }));
    at += advance * scale;
    before = letter;
  }
  return parts.join("");
}

const round = (n: number) => Math.round(n * 10) / 10;

function placed(outline: string, { x, y, scale }: { x: number; y: number; scale: number }): string {
  return outline.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, right: string, up: string) => `${round(x + Number(right) * scale)} ${round(y - Number(up) * scale)}`,
  );
}
