import { cleanHtml, cleanHtmlToText } from "@/lib/core/text/html";
import { escapeHtml, fold } from "@/lib/core/text/text";

const TOKEN = /<(\/?)([a-z][a-z0-9]*)[^>]*>|[^<]+/gi;
const INLINE = new Set(["strong", "b", "em", "i", "a", "code"]);
const LISTS = new Set(["ul", "ol"]);
/** Kept as they are, with everything in them. */
const WHOLE = new Set(["ul", "ol", "table", "blockquote"]);
const BULLET = /^(?:<(?:strong|b|em|i)>)?\s*(?:[•·▪◦●○➢➤►✓✔✅]|[-–*](?=\s))\s*/u;

type Block =
  | { kind: "text" | "bullet"; html: string }
  | { kind: "heading"; html: string; level: 2 | 3 | 4 }
  | { kind: "whole"; html: string };

/**
 * The description of an export as paragraphs, lists and headings: Word's own marks, styles and empty lines gone, lines
 * that begin with a bullet made a list, a line that is only bold made a heading (unless it repeats the title). Plain text
 * becomes paragraphs.
 */
export function tidyDescription(source: string, title: string): string {
  const html = /<[a-z!/]/i.test(source) ? source : escapeHtml(source).replace(/\r\n?|\n/g, "<br>");
  const blocks = blocksOf(structureOf(html)).filter(({ html }) => html.replace(/<[^>]*>|&nbsp;|\s/g, "") !== "");
  const isTitle = (block: Block | undefined) =>
    block?.kind !== "whole" && fold(cleanHtmlToText(block?.html ?? "")) === fold(title.trim());
  const body = isTitle(blocks[0]) ? blocks.slice(1) : blocks;
  return body.map((block, at) => render(block, body[at - 1], body[at + 1])).join("\n");
}

const NO_MEANING = /<(\/?)(?:div|section|article|header|footer|main|center|dd|dt|pre|address|figure)\b[^>]*>/gi;
const OF_WORD = /<\/?(?:o|w|v|m|st1):[^>]*>|<!\[[^\]]*\]>|<\?xml[^>]*>|<(head|title|xml)\b[\s\S]*?<\/\1>/gi;

/**
 * "<strong>Key Responsibilities</strong><strong>Planning</strong>" was two lines once: two bold runs of which the first has
 * several words and the second begins with a capital, without a space between them. One word may be half of a name.
 */
const TWO_LINES = /(<(strong|b)>[^<>]* [^<>]*[^<>\s]<\/\2>)(?=<\2>\p{Lu})/gu;

/** Only structure is left: blocks that have no meaning of their own become paragraphs. */
const structureOf = (html: string) =>
  cleanHtml(html.replace(OF_WORD, "").replace(NO_MEANING, "<$1p>")).replace(TWO_LINES, "$1<br>");

/** Goes through clean HTML once: lines of text, headings, and what is kept whole. */
function blocksOf(html: string): Block[] {
  const blocks: Block[] = [];
  const open: string[] = [];
  let line = "";
  const closeLine = (heading?: 2 | 3 | 4) => {
    const ends = open.map((tag) => `</${/^<(\w+)/.exec(tag)?.[1]}>`).reverse();
    const text = emptied((line + ends.join("")).trim());
    line = open.join("");
    if (heading) blocks.push({ kind: "heading", html: text, level: heading });
    else if (BULLET.test(text))
      blocks.push({ kind: "bullet", html: text.replace(BULLET, (mark) => /^<[^>]*>/.exec(mark)?.[0] ?? "") });
    else blocks.push({ kind: "text", html: text });
  };
  const tokens = [...html.matchAll(TOKEN)];
  for (let at = 0; at < tokens.length; at++) {
    const [token = "", slash, name] = tokens[at] ?? [];
    const tag = name?.toLowerCase();
    if (!tag || tag === "code") line += tag ? "" : token.replace(/\s+/g, " ");
    else if (INLINE.has(tag)) {
      if (slash) open.pop();
      else open.push(token);
      line += token;
    } else if (WHOLE.has(tag) && !slash) {
      closeLine();
      const end = endOf(tokens, at);
      const inner = tokens.slice(at, end + 1).map(([part]) => part);
      blocks.push({ kind: "whole", html: LISTS.has(tag) ? tidyList(inner.join("")) : inner.join("") });
      at = end;
    } else {
      const heading = slash ? /^h([234])$/.exec(tag)?.[1] : undefined;
      closeLine(heading ? (Number(heading) as 2 | 3 | 4) : undefined);
    }
  }
  closeLine();
  return blocks;
}

function endOf(tokens: RegExpExecArray[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const [, slash, name] = tokens[at] ?? [];
    if (!name || !WHOLE.has(name.toLowerCase())) continue;
    depth += slash ? -1 : 1;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}

/** Entries without paragraphs and line ends around them; empty ones go. */
function tidyList(html: string): string {
  return (
    html
      .replace(/\s+/g, " ")
      .replace(/<\/p>\s*<p[^>]*>/g, "<br />")
      .replace(/<\/?p[^>]*>/g, "")
      .replace(/(?:\s|&nbsp;|<br \/>)+(?=<\/li>)|(?<=<li>)(?:\s|&nbsp;|<br \/>)+/g, "")
      .replace(/<li>(?:<(\w+)>\s*<\/\1>)?<\/li>/g, "")
      .replace(/\s+(?=<\/?(?:li|ul|ol)>)|(?<=<\/?(?:li|ul|ol)>)\s+/g, "")
      // Otherwise the words before a list within an entry would run into its first.
      .replace(/(?<=[^>])(?=<[uo]l>)/g, "\n")
  );
}

/** Emphasis around nothing is nothing, and emphasis that ends where it begins again goes on. */
function emptied(html: string): string {
  const less = html
    .replace(/<(strong|b|em|i|a)(?: [^>]*)?>((?:\s|&nbsp;)*)<\/\1>/g, "$2")
    .replace(/<\/(strong|b|em|i)>((?:\s|&nbsp;)*)<\1>/g, "$2");
  return less === html ? html.replace(/^(?:&nbsp;|\s)+|(?:&nbsp;|\s)+$/g, "") : emptied(less);
}

function render(block: Block, before: Block | undefined, after: Block | undefined): string {
  switch (block.kind) {
    case "whole":
      return block.html;
    case "heading":
      return after ? heading(block.level, block.html) : `<p><strong>${block.html}</strong></p>`;
    case "bullet":
      return `${before?.kind === "bullet" ? "" : "<ul>"}<li>${block.html}</li>${after?.kind === "bullet" ? "" : "</ul>"}`;
    case "text": {
      const leads = after && !(after.kind === "text" && boldOnly(after.html));
      const bold = boldOnly(block.html);
      return bold && leads ? heading(2, bold) : `<p>${block.html}</p>`;
    }
  }
}

const heading = (level: number, html: string) =>
  `<h${level}>${html.replace(/<\/?(?:strong|b)>/g, "").replace(/\s*:\s*$/, "")}</h${level}>`;

/** The words of a line that is bold from end to end and short enough to head what follows; null for any other. */
function boldOnly(html: string): string | null {
  const bare = html.replace(/(?:<\/(?:strong|b)>\s*<(?:strong|b)>|<\/?(?:em|i)>)/g, "");
  const inner = /^<(?:strong|b)>([^<]{2,80})<\/(?:strong|b)>\s*:?$/.exec(bare)?.[1]?.trim();
  return inner && /\p{L}{2}/u.test(inner) && !/[|£@]|[.,;]$|https?:/.test(inner) ? inner : null;
}
