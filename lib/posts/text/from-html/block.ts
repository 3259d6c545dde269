import { type Node, wordsOf } from "./tree";

/** A block of Markdown. Neighbours of some kinds must be told apart. */
export interface Block {
  kind: "text" | "list" | "other";
  text: string;
  /** The kind of a list, and whether it took the second of the marks. */
  ordered?: boolean;
  second?: boolean;
}

export const together = (blocks: Block[]): string => blocks.map(({ text }) => text).join("\n\n");

/** Whether nothing but blanks and pictures stands in some nodes. */
export const isWordless = (nodes: Node[]): boolean => wordsOf(nodes) === "";
