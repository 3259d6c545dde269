import { Marked, type RendererObject, type Token, type Tokens } from "marked";
import sanitizeHtml from "sanitize-html";
import { appUrl } from "@/lib/core/env";
import { htmlToText } from "@/lib/core/html";
import { shallow } from "@/lib/core/shallow-markdown";
import { escapeHtml, plain, slugify } from "@/lib/core/text";

/** A callout is the sentence to steal; what is longer than this many words stays a quotation. */
const CALLOUT_WORDS = 45;

/** Ids that stand on every page of a post; a heading of that name gets a number. */
const TAKEN_IDS = ["main", "toasts", "share", "weekly", "weekly-form", "weekly-form-email", "read-next", "contents"];

/**
 * What is made of an editor's Markdown when it is saved: HTML that holds text structure and nothing else, and its words.
 * HTML inside the Markdown is shown as the text it is. Only top-level headings have an id, so `<h2 id=` in the result
 * marks where a section of the article begins (reading.ts goes by it).
 */
export function rendered(markdown: string): { html: string; text: string } {
  const ids = new Map<Token, string>();
  const marked = new Marked({ gfm: true, renderer: rendererWith(ids), tokenizer: shallow() });
  const tokens = marked.lexer(plain(markdown));
  const freeId = idsBeside(TAKEN_IDS);
  for (const token of tokens) {
    if (token.type !== "heading") continue;
    const words = htmlToText(marked.Parser.parseInline((token as Tokens.Heading).tokens, marked.defaults));
    ids.set(token, freeId(slugify(words) || "section"));
  }
  const html = sanitizeHtml(marked.parser(tokens), ALLOWED).trim();
  return { html, text: htmlToText(html) };
}

/** `pay`, then `pay-2`, `pay-3`: whatever another heading already has is passed over. */
function idsBeside(taken: string[]): (wanted: string) => string {
  const used = new Set(taken);
  const next = new Map<string, number>();
  return (wanted) => {
    let n = next.get(wanted) ?? 2;
    let id = wanted;
    for (; used.has(id); n++) id = `${wanted}-${n}`;
    next.set(wanted, n);
    used.add(id);
    return id;
  };
}

function rendererWith(ids: Map<Token, string>): RendererObject {
  return {
    // The page has the one h1, so # and ## are both sections; a heading inside a list or quotation is only bold.
    heading(token) {
      const words = this.parser.parseInline(token.tokens);
      const id = ids.get(token);
      if (!id) return `<p><strong>${words}</strong></p>\n`;
      if (token.depth > 3) return `<h4>${words}</h4>\n`;
      const tag = token.depth > 2 ? "h3" : "h2";
      return `<${tag} id="${id}">${words}</${tag}>\n`;
    },
    // marked itself would let the text behind an inline <script> or <pre> through as it is.
    text(token) {
      return "tokens" in token && token.tokens ? this.parser.parseInline(token.tokens) : escapedText(token.text);
    },
    html: ({ text, block }) => (block ? `<p>${escapeHtml(text.trim())}</p>\n` : escapeHtml(text)),
    // Pictures come with the image library; until then the words that describe one stand in for it.
    image: ({ text }) => escapeHtml(text),
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      const address = safeAddress(href);
      if (!address) return words;
      return `<a href="${escapeHtml(address)}"${/^https?:/.test(address) ? ' rel="noopener"' : ""}>${words}</a>`;
    },
    blockquote({ tokens }) {
      const inner = this.parser.parse(tokens);
      const isCallout = htmlToText(inner).split(/\s+/).length <= CALLOUT_WORDS;
      return `<blockquote${isCallout ? ' class="callout"' : ""}>\n${inner}</blockquote>\n`;
    },
    table(token) {
      return tableHtml(token, (cell) => this.parser.parseInline(cell.tokens));
    },
  };
}

/**
 * An address a reader may be sent to: a page of ours (an absolute one becomes relative), a heading, the web, mail or
 * phone. Null for everything else, such as `javascript:`, `data:`, `//elsewhere` and paths that depend on the page.
 */
function safeAddress(href: string): string | null {
  const address = href.replace(/[\u0000-\u0020]/g, "");
  const own = appUrl();
  if (address === own) return "/";
  if (address.startsWith(`${own}/`)) return safeAddress(address.slice(own.length));
  if (/^(?:https?:\/\/[^/\\]|mailto:.|tel:.|#.)/i.test(address)) return address;
  return /^\/(?![/\\])/.test(address) ? address : null;
}

/**
 * A table in a scroller of its own, reachable by keyboard. Where the first column has no heading, its cells are the
 * headings of their rows.
 */
function tableHtml({ header, rows }: Tokens.Table, inline: (cell: Tokens.TableCell) => string): string {
  const namesRows = header[0]?.text.trim() === "";
  const columns = header.map((cell) => (cell.text.trim() ? `<th scope="col">${inline(cell)}</th>` : "<td></td>"));
  const cells = (row: Tokens.TableCell[]) =>
    row.map((cell, at) =>
      at === 0 && namesRows ? `<th scope="row">${inline(cell)}</th>` : `<td>${inline(cell)}</td>`,
    );
  const line = (parts: string[]) => `<tr>${parts.join("")}</tr>\n`;
  const name = header.map((cell) => htmlToText(inline(cell))).filter(Boolean);
  return `<div class="table-scroll" tabindex="0" role="group" aria-label="${escapeHtml(`Table: ${name.join(", ")}`)}"><table>
<thead>${line(columns)}</thead>
<tbody>${rows.map((row) => line(cells(row))).join("")}</tbody></table></div>\n`;
}

/** Text as typed, in which `&amp;` and `&#163;` mean what they mean in HTML. */
const escapedText = (text: string) => text.replace(/[<>"']|&(?!#?\w+;)/g, escapeHtml);

/** The second net below the renderer: what is not here is dropped. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: "p br strong em del code pre ul ol li h2 h3 h4 blockquote a div table thead tbody tr th td hr".split(
    " ",
  ),
  allowedAttributes: {
    a: ["href", "rel"],
    h2: ["id"],
    h3: ["id"],
    ol: ["start"],
    th: ["scope"],
    div: ["class", "tabindex", "role", "aria-label"],
    blockquote: ["class"],
  },
  allowedClasses: { div: ["table-scroll"], blockquote: ["callout"] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowProtocolRelative: false,
};
