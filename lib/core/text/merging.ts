import { diff3MergeRegions } from "node-diff3";
import { paragraphsOf } from "./difference";

/** A stretch of a text that two people changed: as it stays, or where somebody has to choose. */
export type Piece =
  | { kind: "settled"; paragraphs: string[]; by: "nobody" | "mine" | "theirs" | "both" | "words" }
  | { kind: "clash"; mine: string; theirs: string; was: string };

export interface Sides {
  mine: string;
  was: string;
  theirs: string;
}

export type Choice = "mine" | "theirs" | "both";

/**
 * Puts two versions of a text together over what both began from. Paragraphs that only one of them touched settle by
 * themselves, also those that both changed in the same way; the rest are clashes. With `byWords` a paragraph that both changed
 * settles too where they touched different words of it, such as two entries of one list.
 */
export function mergeOf({ mine, was, theirs }: Sides, { byWords = false } = {}): Piece[] {
  const [a, o, b] = [paragraphsOf(mine), paragraphsOf(was), paragraphsOf(theirs)];
  return diff3MergeRegions(a, o, b).map((region): Piece => {
    if (region.stable) {
      const by = region.buffer === "a" ? "mine" : region.buffer === "b" ? "theirs" : "nobody";
      return { kind: "settled", paragraphs: region.bufferContent, by };
    }
    const [ours, before, others] = [region.aContent, region.oContent, region.bContent].map(joined);
    if (ours === others) return { kind: "settled", paragraphs: region.aContent, by: "both" };
    const sides = { mine: ours ?? "", was: before ?? "", theirs: others ?? "" };
    const words = byWords ? mergedWords(sides) : null;
    if (words !== null) return { kind: "settled", paragraphs: paragraphsOf(words), by: "words" };
    return { kind: "clash", ...sides };
  });
}

/** One paragraph with the words of both; null where they changed the same words, or one of them took it out. */
export function mergedWords({ mine, was, theirs }: Sides): string | null {
  if (!mine || !was || !theirs) return null;
  const [a, o, b] = [mine, was, theirs].map((text) => text.match(/\s+|[^\s]+/g) ?? []);
  const regions = diff3MergeRegions(a ?? [], o ?? [], b ?? []);
  const words = regions.map((region) => {
    if (region.stable) return region.bufferContent.join("");
    return region.aContent.join("") === region.bContent.join("") ? region.aContent.join("") : null;
  });
  return words.includes(null) ? null : words.join("");
}

/** The text that comes of it, with one choice for each clash, in order; without one both stay, so that nothing is lost. */
export function mergedText(pieces: Piece[], choices: Choice[]): string {
  let at = 0;
  const texts = pieces.map((piece) => {
    if (piece.kind === "settled") return joined(piece.paragraphs);
    const choice = choices[at++] ?? "both";
    if (choice === "mine") return piece.mine;
    return choice === "theirs" ? piece.theirs : joined([piece.theirs, piece.mine].filter(Boolean));
  });
  return joined(texts.filter(Boolean));
}

/** One line, such as a title: settled where only one changed it. */
export function mergedLine({ mine, was, theirs }: Sides): string | null {
  if (mine === theirs || was === theirs) return mine;
  return was === mine ? theirs : null;
}

const joined = (paragraphs: string[]) => paragraphs.join("\n\n");
