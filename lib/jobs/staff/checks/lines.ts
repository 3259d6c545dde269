import type { JobField } from "../../form-input";

/** A line of a description without the signs of Markdown. */
export interface Line {
  /** From 1. */
  line: number;
  kind: "heading" | "item" | "text";
  text: string;
  /** The heading above it, in small letters; empty where there is none. */
  section: string;
}

/** Words of an advert, with where they stand. */
export interface Passage {
  field: JobField;
  text: string;
  line?: number;
}

const HEADING = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/;
const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(.*)$/;
/** A line in bold, or one that ends with a colon, is read as a heading by everybody but Markdown. */
const AS_HEADING = /^\s*(?:\*\*([^*]{2,80})\*\*:?|([^.!?]{2,60}):)\s*$/;

/** The lines of a description that have words, each with what it is and what it stands under. */
export function linesOf(markdown: string): Line[] {
  let section = "";
  const lines: Line[] = [];
  markdown.split(/\r\n?|\n/).forEach((raw, index) => {
    const at = index + 1;
    const heading = HEADING.exec(raw)?.[1] ?? AS_HEADING.exec(raw)?.slice(1).find(Boolean);
    if (heading !== undefined) {
      section = bare(heading).toLowerCase();
      if (section) lines.push({ line: at, kind: "heading", text: bare(heading), section });
      return;
    }
    const item = ITEM.exec(raw)?.[1];
    const text = bare(item ?? raw);
    if (text) lines.push({ line: at, kind: item === undefined ? "text" : "item", text, section });
  });
  return lines;
}

/** Words without emphasis, tags and the addresses of links. */
function bare(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]{0,500})\]\([^)\s]{0,500}\)/g, "$1")
    .replace(/<[^>]{0,200}>/g, " ")
    .replace(/\\([!-/:-@[-`{-~])|[*_`~]|^\s*>\s?/g, "$1")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}
