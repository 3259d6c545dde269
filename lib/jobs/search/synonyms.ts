/**
 * Words that mean the same in job adverts. Each class was looked at as word stems: "programmer" is left out because it
 * shares its stem with "programme", and every graduate programme would be found.
 */
const CLASSES = [
  ["hr", "human resources"],
  ["pr", "public relations"],
  ["trainee", "entry level", "junior", "graduate scheme"],
  ["dev", "developer"],
  ["front end", "frontend"],
  ["back end", "backend"],
  ["full stack", "fullstack"],
  ["qa", "quality assurance"],
  ["ml", "machine learning"],
  ["accounting", "accountancy"],
] as const;

const MOST_WORDS = 2;

export type Synonym = { length: number; others: readonly string[] };

const classOf = new Map<string, readonly string[]>(
  CLASSES.flatMap((words) => words.map((word): [string, readonly string[]] => [word, words])),
);

/** The class that begins at this word, if any, longest first, with how many words of the search it takes. */
export function synonymAt(words: string[], index: number): Synonym | null {
  for (let length = MOST_WORDS; length > 0; length--) {
    const typed = words
      .slice(index, index + length)
      .join(" ")
      .toLowerCase()
      .replaceAll("-", " ");
    const others = classOf.get(typed);
    if (others && words.length >= index + length) return { length, others: others.filter((word) => word !== typed) };
  }
  return null;
}
