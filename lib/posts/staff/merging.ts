import { diff3MergeRegions } from "node-diff3";
import { paragraphsOf } from "./difference";

/** A stretch of a text that two people changed: as it stays, or where somebody has to choose. */
export type Piece =
  | { kind: "settled"; paragraphs: string[]; by: "nobody" | "mine" | "theirs" | "both" }
  | { kind: "clash"; mine: string; theirs: string; was: string };

export type Choice = "mine" | "theirs" | "both";

/**
 * Puts two versions of a text together over what both began from. Paragraphs that only one of them touched settle by
 * themselves, also those that both changed in the same way; the rest are clashes.
 */
export function mergeOf({ mine, was, theirs }: { mine: string; was: string; theirs: string }): Piece[] {
  const [a, o, b] = [paragraphsOf(mine), paragraphsOf(was), paragraphsOf(theirs)];
  return diff3MergeRegions(a, o, b).map((region): Piece => {
    if (region.stable) {
      const by = region.buffer === "a" ? "mine" : region.buffer === "b" ? "theirs" : "nobody";
      return { kind: "settled", paragraphs: region.bufferContent, by };
    }
    const [ours, before, others] = [region.aContent, region.oContent, region.bContent].map(joined);
    if (ours === others) return { kind: "settled", paragraphs: region.aContent, by: "both" };
    return { kind: "clash", mine: ours ?? "", was: before ?? "", theirs: others ?? "" };
  });
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

/** One line of a post, such as its title: settled where only one changed it. */
export function mergedLine({ mine, was, theirs }: { mine: string; was: string; theirs: string }): string | null {
  if (mine === theirs || was === theirs) return mine;
  return was === mine ? theirs : null;
}

const joined = (paragraphs: string[]) => paragraphs.join("\n\n");
