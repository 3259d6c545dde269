/** What turns a statement into its opposite, or into a guess, when it stands before it in the same sentence. */
const TAKEN_BACK =
  /\b(?:not?|never|without|unable|cannot|can['’]?t|isn['’]?t|than|possibl[ey]|whether|if)\b[^.;!?\n]{0,30}$/i;

const globals = new Map<RegExp, RegExp>();

/** The pattern with the flag to go on from match to match; made once, since making one takes longer than using it. */
function global(pattern: RegExp): RegExp {
  const known = globals.get(pattern);
  if (known) return known;
  const made = new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  globals.set(pattern, made);
  return made;
}

/** What a text says plainly by this pattern: the words, unless a "not", "no" or "possible" before them takes them back. */
export function said(text: string, pattern: RegExp): RegExpExecArray | null {
  const all = global(pattern);
  all.lastIndex = 0;
  for (let match = all.exec(text); match; match = all.exec(text)) {
    if (!TAKEN_BACK.test(text.slice(Math.max(0, match.index - 60), match.index))) return match;
    if (match[0] === "") all.lastIndex++;
  }
  return null;
}

export const says = (text: string, pattern: RegExp): boolean => said(text, pattern) !== null;

/** What an agency says of its own trade: "acts as an employment business for temporary positions". */
const OF_THE_AGENCY =
  /\b(?:employment|recruitment) (?:business|agency|agencies)\b|\b(?:permanent|temporary|interim|contract)\b(?:,| and| or| &).{0,15}\b(?:permanent|temporary|interim|contract)\b.{0,15}\b(?:recruit|opportunit|positions|workers|professionals)|\bwhere the role is marked/i;

/** The text without what the agency says of itself at its end, which names every kind of contract there is. */
export const withoutAgency = (text: string): string =>
  text
    .split(/(?<=[.\n])/)
    .filter((sentence) => !OF_THE_AGENCY.test(sentence))
    .join("");
