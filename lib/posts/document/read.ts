import type { Token, Tokens } from "marked";
import { isPicture } from "../text/addresses";
import { type Callout, type Live, type Pointer, reader, tokensOf } from "../text/syntax";
import { inlineOf } from "./read-inline";
import { type DocumentNode, paragraph } from "./nodes";

export interface Reading {
  /** The blocks of the article. */
  blocks: DocumentNode[];
  /** How each of them is written, in the same order; empty where they do not stand for themselves. */
  raws: string[];
}

/**
 * Reads the house's Markdown as a document of the editor. Whatever the text is, all its words are in it. With `breaks` a
 * line's end is a line's end.
 */
export function documentOf(markdown: string, { breaks = false } = {}): Reading {
  const tokens = tokensOf(reader({ breaks }), markdown);
  const blocks: DocumentNode[] = [];
  const raws: string[] = [];
  for (const token of tokens) {
    for (const block of blockOf(token, true)) {
      blocks.push(block);
      raws.push(token.raw.replace(/\n+$/, ""));
    }
  }
  // An address that stands apart from the words it belongs to leaves no block to stand for itself.
  return { blocks, raws: tokens.some(({ type }) => type === "def") ? [] : raws };
}

const blocksOf = (tokens: Token[]): DocumentNode[] => tokens.flatMap((token) => blockOf(token, false));

function blockOf(token: Token, isTop: boolean): DocumentNode[] {
  switch (token.type) {
    case "space":
    case "def":
    case "checkbox":
      return [];
    case "heading":
      return [headingOf(token as Tokens.Heading, isTop)];
    case "paragraph":
    case "text":
      return [wordsOf(token as Tokens.Paragraph | Tokens.Text)];
    case "code":
      return [codeOf(token as Tokens.Code)];
    case "hr":
      return [{ type: "horizontalRule" }];
    case "blockquote":
      return [{ type: "blockquote", content: atLeastOne(blocksOf((token as Tokens.Blockquote).tokens)) }];
    case "list":
      return [listOf(token as Tokens.List)];
    case "table":
      return [tableOf(token as Tokens.Table)];
    default:
      return [houseBlock(token)];
  }
}

/** The blocks of the house, and whatever else there is as the words it is. */
function houseBlock(token: Token): DocumentNode {
  switch (token.type) {
    case "callout":
      return { type: "callout", content: atLeastOne(blocksOf((token as Callout).tokens)) };
    case "video":
    case "action": {
      const { type, label, address } = token as Pointer;
      return { type, attrs: { label, address } };
    }
    case "job":
    case "alert": {
      const { type, of } = token as Live;
      return { type, attrs: { of } };
    }
    default: {
      const text = token.raw.trim().replace(/\s*\n\s*/g, " ");
      return paragraph(text ? [{ type: "text", text }] : []);
    }
  }
}

const atLeastOne = (blocks: DocumentNode[]) => (blocks.length > 0 ? blocks : [paragraph([])]);

/** Within a list or a quotation a heading is shown as bold words, so that is what it is. */
function headingOf({ depth, tokens }: Tokens.Heading, isTop: boolean): DocumentNode {
  if (!isTop) return paragraph(inlineOf(tokens, [{ type: "bold" }]));
  const content = inlineOf(tokens);
  const attrs = { level: Math.min(Math.max(depth, 2), 4) };
  return content.length > 0 ? { type: "heading", attrs, content } : { type: "heading", attrs };
}

function wordsOf(token: Tokens.Paragraph | Tokens.Text): DocumentNode {
  const tokens = token.tokens ?? [{ type: "text", raw: token.raw, text: token.text } as Tokens.Text];
  const [only] = tokens;
  if (tokens.length === 1 && only?.type === "image" && isPicture((only as Tokens.Image).href)) {
    const { href, text, title } = only as Tokens.Image;
    return { type: "picture", attrs: { src: href, alt: text, caption: title ?? "" } };
  }
  return paragraph(inlineOf(tokens));
}

function codeOf({ text, lang }: Tokens.Code): DocumentNode {
  const attrs = { language: lang?.trim() || null };
  return text ? { type: "codeBlock", attrs, content: [{ type: "text", text }] } : { type: "codeBlock", attrs };
}

function listOf({ ordered, start, items }: Tokens.List): DocumentNode {
  const content = items.map((item): DocumentNode => {
    const blocks = blocksOf(item.tokens);
    // An entry begins with words, if only with none.
    return { type: "listItem", content: blocks[0]?.type === "paragraph" ? blocks : [paragraph([]), ...blocks] };
  });
  if (!ordered) return { type: "bulletList", content };
  return { type: "orderedList", attrs: { start: typeof start === "number" ? start : 1 }, content };
}

function tableOf({ header, rows }: Tokens.Table): DocumentNode {
  const row = (type: "tableHeader" | "tableCell", cells: Tokens.TableCell[]): DocumentNode => ({
    type: "tableRow",
    content: cells.map(({ tokens }) => ({ type, content: [paragraph(inlineOf(tokens))] })),
  });
  return { type: "table", content: [row("tableHeader", header), ...rows.map((cells) => row("tableCell", cells))] };
}
