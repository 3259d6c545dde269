import { MOST_LETTERS } from "@/lib/jobs/schema";

type Props = {
  typed?: string;
  /** More was typed than is read. */
  isCut: boolean;
  words: string | null;
  corrected: string | null;
  /** The address of the same search with other words. */
  hrefOf: (q: string) => string;
};

/** The search with the words that were corrected in quotes: these are looked for as they stand. */
function asTyped(typed: string, corrected: string): string {
  const kept = new Set(corrected.split(/\s+/));
  return typed.replace(/\S+/g, (word) => (kept.has(word) || word.includes('"') ? word : `"${word}"`));
}

/** Says where the words that were searched for are not the words that were typed. */
export function WordsNote({ typed, isCut, words, corrected, hrefOf }: Props) {
  if (!typed) return null;
  if (isCut) return <p>That is a lot of words: we searched for the first {MOST_LETTERS} letters.</p>;
  if (corrected) {
    return (
      <p>
        These are the jobs for “{corrected}”.{" "}
        <a href={hrefOf(asTyped(typed, corrected))}>Search for “{typed}” instead</a>
      </p>
    );
  }
  return words === null ? <p>Every job has words like “{typed}”, so these are all of them.</p> : null;
}
