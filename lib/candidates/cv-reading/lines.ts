/** One line of a CV, as far as a reader sees it. */
export interface CvLine {
  text: string;
  isBullet: boolean;
  /** An empty line stood above it. */
  isAfterGap: boolean;
}

const BULLET = /^\s*(?:[•●◦▪■□‣⁃∙·*»➢➤✓✔❖o]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s)|[\uf0a7\uf0b7])\s+(?=\S)/u;
const PAGE = /^(?:page\s+)?\d{1,2}(?:\s*(?:\/|of)\s*\d{1,2})?$/i;
const RULE = /^[\s_=~\-–—•.*]{3,}$/;
/** More than a word's space: a column, or a date at the far end. */
export const GAP = /\t+| {3,}/;

/** The lines of a CV in reading order: columns one after the other, bullets known, page numbers and drawn rules gone. */
export function cvLines(text: string): CvLine[] {
  const raw = text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/\f/g, "\n")
    .split("\n");
  const lines: CvLine[] = [];
  let isAfterGap = true;
  for (const line of inReadingOrder(raw)) {
    const trimmed = line.trim();
    if (trimmed === "" || RULE.test(line) || PAGE.test(trimmed)) {
      isAfterGap = true;
      continue;
    }
    const said = spelledTogether(trimmed.replace(BULLET, ""));
    lines.push({ text: said, isBullet: BULLET.test(trimmed) && !isNumberedHeading(trimmed), isAfterGap });
    isAfterGap = false;
  }
  return lines;
}

/** "2. Education" is no point of a list. */
const isNumberedHeading = (text: string): boolean => /^\(?\d/.test(text) && text.length <= 40;

/** "E D U C A T I O N" is a word drawn wide. */
function spelledTogether(text: string): string {
  if (!/^(?:\S ){3,}\S(?: {2,}(?:\S ){2,}\S)*$/.test(text)) return text;
  return text
    .split(/ {2,}/)
    .map((word) => word.replace(/ /g, ""))
    .join(" ");
}

/**
 * Lines that hold two columns are taken apart: all of the left one, then all of the right. They do when most wide gaps end
 * at one place and what stands behind them is not just dates and towns.
 */
function inReadingOrder(lines: string[]): string[] {
  const split = lines.map((line) => {
    const gap = / {4,}|\t{2,}/.exec(line.trimStart() === line ? line : "");
    return gap && gap.index > 0 ? gap.index + gap[0].length : null;
  });
  const starts = split.filter((at) => at !== null);
  const gutter = mostCommon(starts);
  if (gutter === null) return lines;
  const isAtGutter = (at: number | null) => at !== null && Math.abs(at - gutter) <= 1;
  const both = lines.filter((_, index) => isAtGutter(split[index] ?? null));
  const rights = both.map((line) => line.slice(gutter - 1).trim());
  if (both.length < 4 || both.length < starts.length * 0.6 || !rights.some(isHeadingLike)) return lines;
  const left: string[] = [];
  const right: string[] = [];
  for (const [index, line] of lines.entries()) {
    const isWide = /^\s{6,}/.test(line) && Math.abs(line.search(/\S/) - gutter) <= 1;
    if (isWide) right.push(line.trim());
    else if (isAtGutter(split[index] ?? null)) {
      left.push(line.slice(0, gutter - 1));
      right.push(line.slice(gutter - 1).trim());
    } else {
      left.push(line);
      if (line.trim() === "") right.push("");
    }
  }
  return [...left, "", ...right];
}

const isHeadingLike = (text: string): boolean =>
  /^(?:profile|education|skills?|key skills|technical skills|languages?|contact|interests|hobbies|projects|experience|work experience|employment)\s*:?$/i.test(
    text,
  );

function mostCommon(numbers: number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
