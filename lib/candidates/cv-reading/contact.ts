import type { CvLine } from "./lines";

const NO_NAME =
  /\b(?:curriculum|vitae|cv|r[ée]sum[ée]|profile|contact|address|page|email|phone|road|street|avenue|lane|drive|close|university|graduate|student|engineer|developer|analyst|designer|manager|statement)\b/i;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}’'.-]*|(?:de|da|del|van|von|der|den|bin|binti|al|el|ap|ab|y|la|le|dos|do|of)|\p{Lo}+)$/u;
const LETTERS_AFTER = /,?\s+(?:BA|BSc|BEng|MEng|MSc|MA|LLB|MSci|PhD)\b.*$/;

/** Whose CV it is: what stands first, if it looks like a name and like nothing else; empty when it does not. */
export function nameIn(top: CvLine[]): string {
  for (const { text } of top.slice(0, 5)) {
    const said = /^(?:full )?name\s*[:\-]\s*(.+)$/i.exec(text)?.[1];
    const line = (said ?? text).split(/\s*[|•·]\s*| {3,}|\t/)[0] ?? "";
    const plain = line
      .replace(/^(?:mr|mrs|ms|miss|mx|dr)\.?\s+/i, "")
      .replace(LETTERS_AFTER, "")
      .replace(/\s*\((?:she|he|they)[^)]*\)/i, "");
    const name = plain
      .replace(/^(?:curriculum vitae|cv|r[ée]sum[ée])\s*(?:of|for|[-–—:])\s*/i, "")
      .replace(/\s*[-–—]\s*(?:cv|curriculum vitae|r[ée]sum[ée])$/i, "")
      .trim();
    if (isName(name)) return asNamed(name);
  }
  return "";
}

function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5 || text.length > 60 || /[\d@/:;?!]/.test(text) || NO_NAME.test(text))
    return false;
  return words.every((word) => NAME_WORD.test(word));
}

/** "SAM OKAFOR" is how a name is drawn, not how it is written. */
function asNamed(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** The first telephone number: 10 to 13 digits that begin as numbers do, never a date. Empty when there is none. */
export function phoneIn(lines: CvLine[]): string {
  for (const { text } of lines) {
    const found =
      /(?<![\d/])(?:\+\s?\d[\d\s().-]{8,18}\d|\(?0\d[\d\s().-]{7,14}\d)(?![\d/])/.exec(text)?.[0].trim() ?? "";
    const digits = found.replace(/\D/g, "");
    if (digits.length >= 10 && digits.length <= 14) return found.replace(/\s+/g, " ");
  }
  return "";
}

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>()|,;]+|(?<![@\w.-])(?:[\w-]+\.)*(?:linkedin\.com|github\.com|gitlab\.com|github\.io|behance\.net|medium\.com|kaggle\.com|bitbucket\.org|dribbble\.com|netlify\.app|vercel\.app)(?:\/[^\s<>()|,;]*)?/gi;

/** The addresses of pages that a text names, each once, ready to be opened. */
export function linksIn(text: string): string[] {
  const found = [...text.matchAll(ADDRESS)]
    .map(([said]) => said.replace(/[.,:]+$/, ""))
    .map((said) => (/^https?:/i.test(said) ? said : `https://${said}`));
  return [
    ...new Map(
      found.filter((link) => URL.canParse(link)).map((link) => [link.replace(/\/$/, "").toLowerCase(), link]),
    ).values(),
  ].slice(0, 6);
}
