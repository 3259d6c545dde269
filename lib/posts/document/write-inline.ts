import { type DocumentMark, type DocumentNode, isSameMark, tidied, trimmed } from "./nodes";

/** How marks are written. Where one way would be read as something else, the next is tried (write.ts). */
export interface Hand {
  emphasis: "*" | "_";
  /** Letters beside a mark as numbers, so that the mark is seen as one. */
  numbersBesideMarks: boolean;
  /** `[**words**](address)` in place of `**[words](address)**`. */
  linksOutside: boolean;
  /** Brackets in the words of a link as numbers: `[\[\]()](address)` is read as no link at all. */
  numbersForBrackets: boolean;
  /** The words of a link, where a bracket may end it. */
  inLink?: boolean;
  /** A line of a table, where a bar ends a cell. */
  inTable?: boolean;
}

/** Of several marks over the same words the first of these is outside. */
const OUTSIDE_FIRST: DocumentMark["type"][] = ["bold", "italic", "strike", "link", "code"];

/** One line of words as Markdown. */
export function lineOf(nodes: DocumentNode[], hand: Hand): string {
  return written(withBlanksOutside(trimmed(tidied(withoutLastBreak(nodes)))), hand).replace(/^[ \t]+|[ \t]+$/g, "");
}

function withoutLastBreak(nodes: DocumentNode[]): DocumentNode[] {
  const last = nodes.findLastIndex(({ type, text }) => type !== "hardBreak" && !(type === "text" && !text?.trim()));
  return nodes.slice(0, last + 1);
}

/** A mark that begins or ends with a blank is none to a reader of Markdown: blanks at its ends go outside. */
function withBlanksOutside(nodes: DocumentNode[]): DocumentNode[] {
  return nodes.flatMap((node) => {
    const isCode = node.marks?.some(({ type }) => type === "code");
    const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(node.text ?? "") ?? [];
    if (node.type !== "text" || !node.marks?.length || isCode || !(before || after)) return [node];
    // Within one mark that goes on, a blank between two words stays inside.
    const blank = (text: string): DocumentNode[] => (text ? [{ type: "text", text, marks: node.marks }] : []);
    return [...blank(before), ...(words ? [{ ...node, text: words }] : []), ...blank(after)];
  });
}

const isBlank = (node: DocumentNode | undefined) => node?.type === "text" && !node.text?.trim();

function written(nodes: DocumentNode[], hand: Hand): string {
  let text = "";
  for (let from = 0; from < nodes.length;) {
    const mark = outermost(nodes, from, hand);
    if (!mark) {
      text += plainPiece(nodes, from, hand);
      from += 1;
      continue;
    }
    let to = from + runOf(nodes, from, mark);
    while (isBlank(nodes[to - 1]) && mark.type !== "code") to -= 1;
    const inside = nodes.slice(from, to).map((node) => without(node, mark));
    text = joined(text, wrapped(mark, inside, hand), hand, mark);
    from = to;
  }
  return text;
}

/** The mark at this place that goes on furthest; a blank cannot begin one. */
function outermost(nodes: DocumentNode[], at: number, { linksOutside }: Hand): DocumentMark | undefined {
  const node = nodes[at];
  const marks = (node?.marks ?? []).filter((mark) => mark.type === "code" || !isBlank(node));
  const rank = (mark: DocumentMark) =>
    runOf(nodes, at, mark) * 10 - OUTSIDE_FIRST.indexOf(mark.type) + (linksOutside && mark.type === "link" ? 5 : 0);
  return marks.toSorted((one, other) => rank(other) - rank(one))[0];
}

function runOf(nodes: DocumentNode[], from: number, mark: DocumentMark): number {
  let to = from;
  while (nodes[to]?.marks?.some((each) => isSameMark(each, mark))) to++;
  return to - from;
}

const without = (node: DocumentNode, mark: DocumentMark): DocumentNode => ({
  ...node,
  marks: node.marks?.filter((each) => !isSameMark(each, mark)),
});

function wrapped(mark: DocumentMark, inside: DocumentNode[], hand: Hand): string {
  switch (mark.type) {
    case "code":
      return codeSpan(inside.map(({ text }) => text ?? "").join(""), hand);
    case "link": {
      const href = mark.attrs?.href ?? "";
      const [only] = inside;
      const isBare = inside.length === 1 && only?.text === href && !only.marks?.length;
      if (isBare && /^https?:\/\/[^\s<>]+$/.test(href)) return `<${href}>`;
      return `[${written(inside, { ...hand, inLink: true })}](${destination(href)})`;
    }
    case "bold":
      return `**${written(inside, hand)}**`;
    case "italic":
      return `${hand.emphasis}${written(inside, hand)}${hand.emphasis}`;
    case "strike":
      return `~~${written(inside, hand)}~~`;
  }
}

/** Puts a marked piece after what is written already. */
function joined(text: string, piece: string, { numbersBesideMarks }: Hand, { type }: DocumentMark): string {
  const isFlanked = type === "bold" || type === "italic" || type === "strike";
  if (!numbersBesideMarks || !isFlanked) return text + piece;
  return text.replace(/[\p{L}\p{N}]$/u, asNumber) + piece;
}

const asNumber = (letter: string) => `&#${letter.codePointAt(0)};`;

function plainPiece(nodes: DocumentNode[], at: number, hand: Hand): string {
  const node = nodes[at];
  if (node?.type === "hardBreak") return hand.inTable ? " " : "\\\n";
  if (node?.type === "inlinePicture") return pictureOf(node);
  const text = escaped(node?.text ?? "", hand);
  const afterMark =
    !isBlank(nodes[at - 1]) && nodes[at - 1]?.marks?.some(({ type }) => type !== "link" && type !== "code");
  return hand.numbersBesideMarks && afterMark ? text.replace(/^[\p{L}\p{N}]/u, asNumber) : text;
}

/** `![What it shows](address "Words below it")`; brackets and marks in the words lose their meaning. */
export function pictureOf({ attrs }: DocumentNode): string {
  const alt = String(attrs?.alt ?? "")
    .replace(/[\s]+/g, " ")
    .replace(/`/g, "’")
    .replace(/\\/g, "")
    .replace(/[[\]]/g, "\\$&");
  const caption = String(attrs?.caption ?? "")
    .replace(/\s+/g, " ")
    .replace(/["\\]/g, "\\$&");
  return `![${alt}](${destination(String(attrs?.src ?? ""))}${caption ? ` "${caption}"` : ""})`;
}

function destination(href: string): string {
  const oneLine = href.replace(/[\n\r]/g, "");
  if (oneLine && !/[\s()<>\\]/.test(oneLine)) return oneLine;
  return `<${oneLine.replace(/\\/g, "\\\\").replace(/</g, "%3C").replace(/>/g, "%3E")}>`;
}

function codeSpan(code: string, { inTable }: Hand): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const isTight = !/^`|`$/.test(code) && !(/^ .* $/.test(code) && code.trim());
  const text = inTable ? code.replace(/\|/g, "\\|") : code;
  return isTight ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

/** Words in which nothing is a mark, an address or a sign of HTML by accident. */
function escaped(words: string, { inTable, inLink, numbersForBrackets, numbersBesideMarks }: Hand): string {
  const text = words
    .replace(/[\\`*[\]<~]/g, "\\$&")
    // Between two letters it begins nothing, as long as both stay letters.
    .replace(numbersBesideMarks ? /_/g : /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/\\([[\]])/g, (both, bracket: string) => (inLink && numbersForBrackets ? asNumber(bracket) : both))
    .replace(/!$/, "\\!")
    .replace(/(https?|ftp):\/\//gi, "$1\\://")
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(/(?<=[\w.!#$%&'+/=?^{|}-])@(?=\w)/g, "\\@")
    .replace(/\n+/g, " ");
  return inTable ? text.replace(/\|/g, "\\|") : text;
}
