import type { Marked, RendererObject, Token, Tokens } from "marked";
import { cleanHtmlToText, htmlToText } from "@/lib/core/text/html";
import { escapeHtml } from "@/lib/core/text/text";
import { isPicture, safeAddress } from "./addresses";
import { linkTo, type LiveBlock, placeholder } from "./blocks";
import type { Callout, Live, Pointer } from "./syntax";
import { videoAt } from "./videos";

/** A callout is the sentence to steal; what is longer than this many words is set smaller, and a quotation stays one. */
const CALLOUT_WORDS = 45;

interface Place {
  /** Headings that stand at the top level, with their addresses. */
  ids: Map<Token, string>;
  /** All tokens of the top level. */
  top: Set<Token>;
  /** The address of the site. */
  own: string;
}

/** Teaches a reader what HTML is made of its tokens. */
export function renderInto(marked: Marked, place: Place): void {
  marked.use({ renderer: rendererOf(place) });
  marked.use({
    extensions: [
      {
        name: "callout",
        renderer: (token) => callout(marked.Parser.parse((token as Callout).tokens, marked.defaults)),
      },
      { name: "video", renderer: (token) => video(token as Pointer, place) },
      { name: "action", renderer: (token) => action(token as Pointer, place) },
      { name: "job", renderer: (token) => live(token as Live, { kind: "job", slug: (token as Live).of }, place) },
      {
        name: "alert",
        renderer: (token) =>
          live(token as Live, { kind: "alert", search: new URLSearchParams((token as Live).of).toString() }, place),
      },
    ],
  });
}

function rendererOf({ ids, own }: Place): RendererObject {
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
    image: picture,
    paragraph({ tokens }) {
      const [only] = tokens;
      if (tokens.length === 1 && only?.type === "image" && isPicture(only.href)) return figure(only as Tokens.Image);
      return false;
    },
    link({ href, tokens }) {
      return linked(href, this.parser.parseInline(tokens), own);
    },
    blockquote({ tokens }) {
      const inner = this.parser.parse(tokens);
      return `<blockquote${isShort(inner) ? ' class="callout"' : ""}>\n${inner}</blockquote>\n`;
    },
    list(token) {
      tighten(token);
      return false;
    },
    table(token) {
      return tableHtml(token, (cell) => this.parser.parseInline(cell.tokens));
    },
  };
}

function linked(href: string, words: string, own: string): string {
  const address = safeAddress(href, own);
  if (!address) return words;
  return `<a href="${escapeHtml(address)}"${/^https?:/.test(address) ? ' rel="noopener"' : ""}>${words}</a>`;
}

/** Of HTML of our own making, in which every sign of a tag is one; ten within each other are counted ten times. */
const isShort = (html: string) => cleanHtmlToText(html).split(/\s+/).length <= CALLOUT_WORDS;

const callout = (inner: string) => `<div class="${isShort(inner) ? "callout" : "note"}">\n${inner}</div>\n`;

/** What readers who see nothing hear of a picture: nothing where it only decorates. */
const altOf = (text: string) => (text.trim().toLowerCase() === "decorative" ? "" : text.trim());

/** A picture of the blog. Of one kept anywhere else, the words that describe it. */
function picture({ href, text }: Tokens.Image): string {
  return isPicture(href) ? `<img src="${href}" alt="${escapeHtml(altOf(text))}" />` : escapeHtml(text);
}

function figure(token: Tokens.Image): string {
  const below = token.title?.trim();
  return `<figure>${picture(token)}${below ? `<figcaption>${escapeHtml(below)}</figcaption>` : ""}</figure>\n`;
}

/** A link to the video, in a box of its shape; the script of the page puts the player in when it is pressed. */
function video({ label, address }: Pointer, { own }: Place): string {
  const found = videoAt(address);
  const words = escapeHtml(label || "A video");
  if (!found) return `<p>${linked(address, words, own)}</p>\n`;
  const note = `Video on ${found.site}. Nothing is loaded from there until you press.`;
  return `<p class="video" data-video="${escapeHtml(found.player)}"><a href="${escapeHtml(found.page)}" rel="noopener"><strong>${words}</strong> ${note}</a></p>\n`;
}

function action({ label, address }: Pointer, { own }: Place): string {
  const link = linked(address, escapeHtml(label || address), own);
  return link.startsWith("<a ") ? `<p class="action">${link}</p>\n` : `<p>${link}</p>\n`;
}

/** Only at the top level can a page put something in; anywhere else it is a link. */
const live = (token: Live, block: LiveBlock, { top }: Place) =>
  `${top.has(token) ? placeholder(block) : linkTo(block)}\n`;

/** Blank lines between entries of one paragraph each do not set them apart: a list is as close as its entries are short. */
function tighten({ items }: Tokens.List): void {
  const paragraphs = (item: Tokens.ListItem) => item.tokens.filter(({ type }) => type === "paragraph");
  if (items.some((item) => paragraphs(item).length > 1)) return;
  for (const token of items.flatMap(paragraphs)) token.type = "text";
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
