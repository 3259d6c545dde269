import { diffArrays, diffWordsWithSpace } from "diff";

export interface Words {
  kind: "same" | "added" | "removed";
  text: string;
}

/** A stretch of a text: paragraphs that are the same in both, or one that is not, word by word. */
export type Stretch = { kind: "same"; paragraphs: string[] } | { kind: "changed"; words: Words[] };

/** Longer than this nobody waits for words; whole paragraphs are told then. */
const LONGEST_MS = 400;

/** The paragraphs of a text, as blank lines part them; how far one is set in stays, since it says whose list it is in. */
export const paragraphsOf = (text: string): string[] => text.split(/\n(?:[ \t]*\n)+/).filter((one) => one.trim());

/** What became of a text, paragraph by paragraph and in the changed ones word by word, in reading order. */
export function differenceOf(before: string, after: string): Stretch[] {
  const stretches: Stretch[] = [];
  let gone: string[] = [];
  const changed = (come: string[]) => {
    const words = wordsBetween(gone.join("\n\n"), come.join("\n\n"));
    if (words.length > 0) stretches.push({ kind: "changed", words });
    gone = [];
  };
  for (const part of diffArrays(paragraphsOf(before), paragraphsOf(after))) {
    if (part.removed) gone = part.value;
    else if (part.added) changed(part.value);
    else {
      changed([]);
      stretches.push({ kind: "same", paragraphs: part.value });
    }
  }
  changed([]);
  return stretches;
}

/** One line or paragraph, word by word. */
export function wordsBetween(before: string, after: string): Words[] {
  if (!before && !after) return [];
  const parts = diffWordsWithSpace(before, after, { timeout: LONGEST_MS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return parts
    .filter(({ value }) => value)
    .map(({ value, added, removed }) => ({ kind: added ? "added" : removed ? "removed" : "same", text: value }));
}

/** How many words came and went between two texts. */
export function wordsChanged(before: string, after: string): { added: number; removed: number } {
  const counts = { added: 0, removed: 0 };
  for (const stretch of differenceOf(before, after)) {
    if (stretch.kind === "same") continue;
    for (const { kind, text } of stretch.words) if (kind !== "same") counts[kind] += wordCount(text);
  }
  return counts;
}

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
