/** A word with one slip of the keyboard: two letters swapped, one left out, one twice, or the one beside it on the keyboard. */
export type Slip = (word: string, at: number) => string;

const BESIDE: Record<string, string> = Object.fromEntries(
  ["qwertyuiop", "asdfghjkl", "zxcvbnm"].flatMap((row) =>
    [...row].map((key, at) => [key, row[at + 1] ?? row[at - 1] ?? key]),
  ),
);

export const SLIPS: Record<string, Slip> = {
  swapped: (word, at) => word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2),
  "left out": (word, at) => word.slice(0, at) + word.slice(at + 1),
  twice: (word, at) => word.slice(0, at) + (word[at] ?? "") + word.slice(at),
  "beside it": (word, at) => word.slice(0, at) + (BESIDE[(word[at] ?? "").toLowerCase()] ?? "e") + word.slice(at + 1),
};

/** Each slip once in the longest word of a search; none where no word is long enough for a slip to leave it recognisable. */
export function slipped(q: string): { name: string; q: string }[] {
  const word = q
    .split(/[\s"-]+/)
    .filter((one) => /^[a-z]{5,}$/i.test(one))
    .sort((a, b) => b.length - a.length)[0];
  if (!word) return [];
  return Object.entries(SLIPS).map(([name, slip], index) => ({
    name,
    q: q.replace(word, slip(word, 1 + ((index + word.length) % (word.length - 2)))),
  }));
}
