import { fold } from "@/lib/core/text/text";

/** First names and surnames that are words too: hidden where they stand with a capital, since "I will" would say "Will". */
const WORDS = new Set(
  "will may mark rose grace hope faith joy dawn summer art bill rob sue pat frank drew chase grant miles dean ray jack young long short brown black white green gray grey king price cook baker page day law read major best rich field ford wood woods hill park bell north west moor marsh lane banks case in an so do no he she my is on to me".split(
    " ",
  ),
);

export interface NameParts {
  /** Folded, letters only. */
  parts: Set<string>;
  /** Those long enough to be looked for inside other words, such as a user name. */
  long: string[];
}

/** The parts of a name, and of the address before its @, by which somebody would be known. */
export function nameParts(name: string, email?: string | null): NameParts {
  const typed = [...name.split(/[\s,]+/), ...name.split(/[^\p{L}\p{M}]+/u)];
  const mailbox = (email ?? "").split("@")[0] ?? "";
  const fromMailbox = mailbox.split(/[^\p{L}\p{M}]+/u).filter((part) => part.length > 3);
  const parts = new Set([...typed, ...fromMailbox, mailbox].map(lettersOf).filter((part) => part.length > 1));
  return { parts, long: [...parts].filter((part) => part.length > 4 && !WORDS.has(part)) };
}

/** Whether a word, as it stands in a text, is part of the name, or is made with one. */
export function hasPartOf(word: string, { parts, long }: NameParts): boolean {
  const isCapital = /^\p{Lu}/u.test(word);
  const whole = lettersOf(word);
  const pieces = [whole, ...word.split(/[^\p{L}\p{M}]+/u).map(lettersOf)];
  if (pieces.some((piece) => parts.has(piece) && (isCapital || !WORDS.has(piece)))) return true;
  // "Sam's", "the Okafors".
  if (whole.endsWith("s") && parts.has(whole.slice(0, -1)) && isCapital) return true;
  return long.some((part) => whole.includes(part));
}

const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}]/gu, "");
