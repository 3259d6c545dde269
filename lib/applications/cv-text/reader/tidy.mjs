// @ts-check

/** Letters of a CV of fifty full pages; a longer one is cut here. */
export const MOST_LETTERS = 200_000;

/** What no reader shows: controls, directions, soft hyphens, blanks without width, halves of signs. */
const UNSEEN = /[\p{Cc}\p{Co}\p{Cs}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffc\ufffd]/gu;

/**
 * The words as people and searches read them: whole letters instead of ligatures, one blank between words, a tab where
 * something stands apart in its line, at most one empty line in a row.
 * @param {string} text
 */
export function tidy(text) {
  const isCut = text.length > MOST_LETTERS * 2;
  const lines = text
    .slice(0, MOST_LETTERS * 2)
    .normalize("NFKC")
    .split(/\r\n|[\r\n\f\v\u0085]/)
    .map((line) => line.split("\t").map(plain).filter(Boolean).join("\t"));
  const whole = lines
    .filter((line, at) => line || lines[at - 1])
    .join("\n")
    .trim();
  const letters = whole.slice(0, MOST_LETTERS).toWellFormed();
  return { text: letters, isCut: isCut || whole.length > MOST_LETTERS };
}

/** @param {string} words */
const plain = (words) => words.replace(UNSEEN, "").replace(/\s+/g, " ").trim();
