import { plain, shorten } from "@/lib/core/text/text";
import { BODY_MAX, NESTED_TOO_DEEP, PARAGRAPH_MAX } from "../schema";

const TITLE_MAX = 140;
const SUMMARY_MAX = 300;
/** Of a summary that is made of the text's first words. */
const FIRST_WORDS = 200;

/** A title as short as titles are here; what it was is said. */
export function fittingTitle(title: string, text: string, remarks: string[]): string {
  if (!title) {
    remarks.push("It had no title: its first words are one now");
    return shorten(text.split("\n", 1)[0]?.trim() || "Without a title", 80);
  }
  if (title.length <= TITLE_MAX) return title;
  remarks.push(`Its title was too long and is shorter now: ${title}`);
  return shorten(title, TITLE_MAX);
}

export function fittingSummary(summary: string, text: string, remarks: string[]): string {
  if (summary.length > SUMMARY_MAX) {
    remarks.push(`Its summary was too long and is shorter now: ${summary}`);
    return shorten(summary, SUMMARY_MAX);
  }
  if (summary || !text) return summary;
  remarks.push("It had no summary: its first words are one now");
  return shorten(text.replace(/\s+/g, " ").trim(), FIRST_WORDS);
}

/**
 * A text as the editor would take it: no paragraph without an end, nothing nested out of sight. Null when it is far too
 * long.
 */
export function fittingText(markdown: string, remarks: string[]): string | null {
  let text = plain(markdown).trim();
  if (text.length > BODY_MAX) return null;
  if (NESTED_TOO_DEEP.test(text)) {
    text = text.split("\n").map(shallower).join("\n");
    remarks.push("Lists or quotations were nested more than ten deep: they are ten deep now");
  }
  const paragraphs = text.split(/\n[ \t]*\n/);
  if (paragraphs.every(({ length }) => length <= PARAGRAPH_MAX)) return text;
  remarks.push("A paragraph was very long: it is several now");
  return paragraphs.flatMap((paragraph) => parted(paragraph)).join("\n\n");
}

const DEEP = /^((?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t]+)){10})(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t]+))+/;

const shallower = (line: string) => line.replace(DEEP, "$1");

/** Cut after a line, else after a sentence, else after a word, else where the room ends. */
function parted(paragraph: string): string[] {
  const parts: string[] = [];
  let rest = paragraph;
  while (rest.length > PARAGRAPH_MAX) {
    const room = rest.slice(0, PARAGRAPH_MAX);
    const [line, sentence, word] = [room.lastIndexOf("\n"), room.lastIndexOf(". ") + 1, room.lastIndexOf(" ")];
    const at = [line, sentence, word].find((one) => one > PARAGRAPH_MAX / 2) ?? PARAGRAPH_MAX;
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).replace(/^[ \n]/, "");
  }
  return [...parts, rest];
}
