import { randomBytes } from "node:crypto";

/** A piece of our own Markdown that stands in HTML until that is Markdown too: in lines of its own, and within others. */
interface Piece {
  alone: string;
  within: string;
}

/** Pieces that must come unharmed through a change of HTML into Markdown: a word that nobody can guess stands for each. */
export class Held {
  #secret = randomBytes(6).toString("hex");
  #pieces: Piece[] = [];

  /** HTML to put where the piece belongs. */
  hold(alone: string, within = alone): string {
    this.#pieces.push({ alone, within });
    return `<p>zq${this.#secret}n${this.#pieces.length - 1}qz</p>`;
  }

  /** The Markdown with every piece back in its place. */
  back(markdown: string): string {
    const word = `zq${this.#secret}n(\\d+)qz`;
    return markdown
      .replace(new RegExp(`^${word}$`, "gm"), (_, at: string) => `\n${this.#pieces[Number(at)]?.alone ?? ""}\n`)
      .replace(new RegExp(word, "g"), (_, at: string) => this.#pieces[Number(at)]?.within ?? "")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  }
}
