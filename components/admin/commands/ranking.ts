import { editDistance, fold } from "@/lib/core/text/text";

/** What can be ranked by what somebody types. */
export interface Ranked {
  id: string;
  label: string;
  also?: string;
}

/** From here on something was meant; below it, letters only happen to fit. */
export const MEANT = 30;

/**
 * What fits what was typed, best first: a name that begins so, words that do, the first letters of words, words that are
 * also said for it, a letter mistyped or left out. Of equals, what was used lately comes first, and else the order given.
 */
export function ranked<Item extends Ranked>(
  items: Item[],
  typed: string,
  lately: string[] = [],
): { item: Item; score: number }[] {
  const words = fold(typed).trim().split(/\s+/).filter(Boolean);
  return items
    .map((item, at) => ({ item, at, score: scoreOf(item, words), age: ageOf(item, lately) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.age - b.age || a.at - b.at)
    .map(({ item, score }) => ({ item, score }));
}

function ageOf({ id }: Ranked, lately: string[]): number {
  const at = lately.indexOf(id);
  return at < 0 ? lately.length : at;
}

/** 0 when it does not fit at all. */
function scoreOf({ label, also = "" }: Ranked, words: string[]): number {
  if (words.length === 0) return 1;
  const name = fold(label);
  const said = words.join(" ");
  if (name === said) return 100;
  if (name.startsWith(said)) return 80;
  const ofName = wordsOf(name);
  if (words.every((word) => ofName.some((one) => one.startsWith(word)))) return 60;
  if (words.length === 1 && said.length > 1 && initials(ofName).startsWith(said)) return 50;
  const all = [...ofName, ...wordsOf(fold(also))];
  if (words.every((word) => all.some((one) => one.startsWith(word)))) return 40;
  if (said.length > 2 && name.includes(said)) return MEANT;
  return words.every((word) => all.some((one) => isNearly(word, one))) ? 10 : 0;
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const initials = (words: string[]) => words.map((word) => word[0]).join("");

/** Mistyped by one letter at the beginning of a word, or a word with letters left out, such as "aplc" for applications. */
function isNearly(typed: string, word: string): boolean {
  if (typed.length < 4 || typed[0] !== word[0]) return false;
  const lengths = [typed.length - 1, typed.length, typed.length + 1];
  return lengths.some((length) => editDistance(typed, word.slice(0, length)) <= 1) || isWithin(typed, word);
}

/** Whether the letters stand in the word in this order. */
function isWithin(letters: string, word: string): boolean {
  let from = 0;
  return [...letters].every((letter) => {
    const at = word.indexOf(letter, from);
    from = at + 1;
    return at >= 0;
  });
}
