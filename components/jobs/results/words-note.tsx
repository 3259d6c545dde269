import { MOST_LETTERS } from "@/lib/jobs/schema";

type Props = {
  typed?: string;
  /** More was typed than is read. */
  isCut: boolean;
  words: string | null;
  corrected: string | null;
};

/** Says where the words that were searched for are not the words that were typed. */
export function WordsNote({ typed, isCut, words, corrected }: Props) {
  if (!typed) return null;
  if (isCut) return <p>That is a lot of words: we searched for the first {MOST_LETTERS} letters.</p>;
  if (corrected) {
    return (
      <p>
        Nothing was found for “{typed}”. These are the jobs for “{corrected}”.
      </p>
    );
  }
  return words === null ? <p>Every job has words like “{typed}”, so these are all of them.</p> : null;
}
