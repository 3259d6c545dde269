/** Fewer words say nothing about how hard a text is. */
const LEAST_WORDS = 100;

/** The sentences of a text in words. A number, an abbreviation or an address does not end one. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\b(e\.g|i\.e|etc|vs|Mr|Mrs|Ms|Dr|No|St|approx)\./gi, (_, word: string) => word.replaceAll(".", ""))
    .split(/(?<=[.!?][”"’')\]]{0,2})\s+(?=[\p{Lu}\p{N}“"‘'(])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/**
 * How many years of British school it takes to read a text with ease, counted from Year 1, by the formula of Flesch and
 * Kincaid (its grades begin a year later). Null where there are under 100 words to judge by.
 */
export function schoolYear(sentences: string[]): number | null {
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}][\p{L}’'-]*/gu) ?? []);
  if (words.length < LEAST_WORDS) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(1, Math.round(grade) + 1);
}

/** Groups of vowels, less a silent e: near enough over a hundred words. */
function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
