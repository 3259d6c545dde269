/** Lower case, no accents, words joined by hyphens: "Café Łódź & Co" becomes "cafe-lodz-co". At most 80 characters. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
}

/** Lower case without accents: for comparing words people typed. */
export function fold(text: string): string {
  // Most texts are plain ASCII, and taking letters apart is slow.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[łŁ]/g, "l")
    .replace(/[øØ]/g, "o")
    .replace(/[ßẞ]/g, "ss")
    .toLowerCase();
}

/** One line of plain text: control and direction characters gone, white space single, ends trimmed. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, " ").trim();
}

/** Plain text as typed, less control and direction characters that only attackers use. Line ends are \n. */
export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "");
}

/** Text for HTML, attributes included. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * A text for SQL's LIKE in which `%`, `_` and `\` stand for themselves. For Prisma's `contains` and `startsWith` as
 * well: each is a LIKE, and does not see to it.
 */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** At most `max` characters, cut at a word, with an ellipsis when cut. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), max * 0.6))}…`;
}

/** "1,204"; "5,000+" when nobody counted on. */
export const sayNumber = (n: number, isExact = true): string => `${n.toLocaleString("en-GB")}${isExact ? "" : "+"}`;

/** "1 job", "24 jobs", "1,204 jobs". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

/** How many letters are added, left out, changed or swapped with their neighbour between two words (Damerau–Levenshtein). */
export function editDistance(a: string, b: string): number {
  let twoBack: number[] = [];
  let oneBack = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = at(oneBack, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(at(oneBack, j) + 1, at(row, j - 1) + 1, change, isSwap ? at(twoBack, j - 2) + 1 : Infinity));
    }
    [twoBack, oneBack] = [oneBack, row];
  }
  return at(oneBack, b.length);
}

const at = (row: number[], index: number) => row[index] ?? Infinity;

/** A UK number as telephones want it: "0113 496 0123" and "+44 (0)113 496 0123" are both "+441134960123". */
export function dialled(phone: string): string {
  const digits = phone.replace("(0)", "").replace(/[^\d+]/g, "");
  return digits.replace(/^00/, "+").replace(/^0/, "+44");
}
