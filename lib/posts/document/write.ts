import { documentOf } from "./read";
import type { DocumentNode } from "./nodes";
import { type Hand, lineOf, pictureOf } from "./write-inline";

/** How a block was written, when it is as it was read; what stands for itself is never written anew. */
export type RawOf = (block: DocumentNode, index: number) => string | undefined;

const HANDS: Hand[] = [false, true].flatMap((numbersForBrackets) =>
  [false, true].flatMap((linksOutside) =>
    [false, true].flatMap((numbersBesideMarks) =>
      (["*", "_"] as const).map((emphasis) => ({ emphasis, numbersBesideMarks, linksOutside, numbersForBrackets })),
    ),
  ),
);

/** Writes a document of the editor as the house's Markdown. */
export const markdownOf = (blocks: DocumentNode[], rawOf?: RawOf): string =>
  writtenBlocks(blocks, rawOf).filter(Boolean).join("\n\n");

/** The same, block by block; a block that says nothing is empty. */
export function writtenBlocks(blocks: DocumentNode[], rawOf: RawOf = () => undefined): string[] {
  let before = "";
  return blocks.map((block, index) => {
    const raw = rawOf(block, index);
    const text = raw !== undefined && !runTogether(before, raw) ? raw : writtenBlock(block, before);
    before = text || before;
    return text;
  });
}

/** In the first hand that is read as it was meant. */
function writtenBlock(block: DocumentNode, before: string): string {
  const meant = JSON.stringify(comparable([block]));
  let first: string | undefined;
  for (const hand of HANDS) {
    const text = blockText(block, hand, listSign(before));
    first ??= text;
    if (JSON.stringify(comparable(documentOf(text).blocks)) === meant) return text;
  }
  return first ?? "";
}

/** Two lists after each other are one, and so are a list and what is set in below it. */
function runTogether(before: string, raw: string): boolean {
  const sign = listSign(before);
  return sign !== undefined && (listSign(raw) === sign || /^[ \t]/.test(raw));
}

/** What the entries of a list begin with: `-`, `*`, `+`, `.` or `)`. */
const listSign = (text: string): string | undefined =>
  /^ {0,3}([-*+])(?:\s|$)/.exec(text)?.[1] ?? /^ {0,3}\d{1,9}([.)])(?:\s|$)/.exec(text)?.[1];

/** What a reader makes of it: without what no Markdown says, in an order that does not matter. */
function comparable(blocks: DocumentNode[]): unknown[] {
  return blocks.flatMap((block): unknown[] => {
    if (block.type === "paragraph" && comparable(block.content ?? []).length === 0) return [];
    const marks = block.marks?.map(({ type, attrs }) => `${type} ${attrs?.href ?? ""}`).sort();
    const isWord = block.type === "text" && !marks?.some((mark) => mark.startsWith("code"));
    // Blanks between marks may move; their words may not.
    if (isWord && marks?.length) return wordsOf(block.text ?? "", marks);
    const { type, attrs, text, content } = block;
    return isWord
      ? wordsOf(text ?? "", [])
      : [{ type, attrs: said(attrs), text, marks, content: content && comparable(content) }];
  });
}

/** What is written of a block's facts: not how wide the cell of a table is, which an editor knows besides. */
const said = (attrs: DocumentNode["attrs"] = {}) =>
  Object.entries(attrs)
    .filter(([name, value]) => value !== null && value !== "" && !/^(?:colspan|rowspan|colwidth)$/.test(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));

const wordsOf = (text: string, marks: string[]) => [...text.replace(/\s/g, "")].map((letter) => [letter, ...marks]);

type Sign = string | undefined;

function blockText(block: DocumentNode, hand: Hand, before: Sign): string {
  switch (block.type) {
    case "heading":
      return headingText(block, hand);
    case "paragraph":
      return guarded(lineOf(block.content ?? [], hand));
    case "picture":
      return pictureOf(block);
    case "codeBlock":
      return codeText(block);
    case "horizontalRule":
      return "---";
    case "blockquote":
      return blocksText(block, hand).replace(/^/gm, "> ").replace(/^> $/gm, ">");
    case "bulletList":
    case "orderedList":
      return listText(block, hand, before);
    case "table":
      return tableText(block, hand);
    default:
      return houseText(block, hand);
  }
}

function houseText(block: DocumentNode, hand: Hand): string {
  const { label = "", address = "", of = "" } = block.attrs ?? {};
  switch (block.type) {
    case "callout":
      return `:::callout\n${blocksText(block, hand)}\n:::`;
    case "video":
    case "action":
      return `::${block.type}[${labelText(String(label))}](${String(address).trim()})`;
    case "job":
      return `::job[${String(of).trim()}]`;
    case "alert":
      return String(of).trim() ? `::alert[${String(of).trim()}]` : "::alert";
    default:
      return "";
  }
}

const labelText = (label: string) =>
  label
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\[\]]/g, "\\$&");

function headingText({ attrs, content = [] }: DocumentNode, hand: Hand): string {
  const words = lineOf(content, hand).replace(/\\\n/g, " ");
  // Signs at the end would be taken for the end of the heading.
  return words ? `${"#".repeat(Number(attrs?.level ?? 2))} ${words.replace(/#+$/, (signs) => `\\${signs}`)}` : "";
}

function blocksText({ content = [] }: DocumentNode, hand: Hand): string {
  const written: string[] = [];
  for (const block of content) {
    const text = blockText(block, hand, listSign(written.at(-1) ?? ""));
    if (text) written.push(text);
  }
  return written.join("\n\n");
}

/** A line that would be read as the beginning of a block begins with a sign that says it is not one. */
function guarded(words: string): string {
  return words
    .split("\n")
    .map((line) =>
      line
        .replace(/^(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$)|-{3,}\s*$|=+\s*$|::|\||[-:| ]+$)/, "\\")
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2"),
    )
    .join("\n");
}

function codeText({ attrs, content = [] }: DocumentNode): string {
  const code = content.map(({ text }) => text ?? "").join("");
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${attrs?.language ?? ""}\n${code}\n${fence}`;
}

function listText({ type, attrs, content = [] }: DocumentNode, hand: Hand, before: Sign): string {
  const isOrdered = type === "orderedList";
  const sign = isOrdered ? (before === "." ? ")" : ".") : before === "-" ? "*" : "-";
  const first = Number(attrs?.start ?? 1);
  const entries = content.map((item, index) => entryText(item, isOrdered ? `${first + index}${sign}` : sign, hand));
  const isApart = content.some(({ content: blocks = [] }) =>
    blocks.some((block, index) => index > 0 && !isList(block)),
  );
  return entries.join(isApart ? "\n\n" : "\n");
}

const isList = ({ type }: DocumentNode) => type === "bulletList" || type === "orderedList";

function entryText({ content = [] }: DocumentNode, sign: string, hand: Hand): string {
  let text = "";
  let last = "";
  for (const block of content) {
    const next = blockText(block, hand, listSign(last));
    if (!next) continue;
    const gap = text === "" ? "" : isList(block) && text === last ? "\n" : "\n\n";
    text += gap + next;
    last = next;
  }
  const indent = " ".repeat(sign.length + 1);
  return `${sign} ${text}`.trimEnd().replace(/\n(?=[^\n])/g, `\n${indent}`);
}

function tableText({ content = [] }: DocumentNode, hand: Hand): string {
  const rows = content.map(({ content: cells = [] }) =>
    cells.map(({ content: blocks = [] }) =>
      blocks
        .map(({ content: words = [] }) => lineOf(words, { ...hand, inTable: true }))
        .join(" ")
        .trim(),
    ),
  );
  const [head = [], ...rest] = rows;
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rest.map(line)].join("\n");
}
