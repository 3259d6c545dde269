import type { Token, Tokens } from "marked";
import sanitizeHtml from "sanitize-html";
import { appUrl } from "@/lib/core/env";
import { cleanHtmlToText } from "@/lib/core/text/html";
import { slugify } from "@/lib/core/text/text";
import { withLinks } from "./blocks";
import { renderInto } from "./render";
import { reader, tokensOf } from "./syntax";

/** Rises when the same Markdown makes other HTML than before: what was made by an older one is made anew (../anew.ts). */
export const RENDERER = 2;

/** Ids that stand on every page of a post; a heading of that name gets a number. */
const TAKEN_IDS = ["main", "toasts", "share", "weekly", "weekly-form", "weekly-form-email", "read-next", "contents"];

/**
 * What is made of an editor's Markdown when it is saved: HTML that holds text structure and nothing else, and its words.
 * HTML inside the Markdown is shown as the text it is. Only top-level headings have an id, so `<h2 id=` in the result
 * marks where a section of the article begins (reading.ts goes by it). Blocks that live are empty elements (blocks.ts).
 * Characters that nobody sees (controls, zero width) or that turn the direction of what stands around them (U+202A to
 * U+202E, U+2066 to U+2069) are left out: an English article has no use for them, and a link could lie with them.
 * Takes time by the length of the text, whatever it is: 200,000 characters less than two seconds.
 */
export function rendered(markdown: string): { html: string; text: string } {
  const ids = new Map<Token, string>();
  const marked = reader();
  const tokens = tokensOf(marked, markdown);
  renderInto(marked, { ids, top: new Set(tokens), own: appUrl() });
  const freeId = idsBeside(TAKEN_IDS);
  for (const token of tokens) {
    if (token.type !== "heading") continue;
    const words = cleanHtmlToText(marked.Parser.parseInline((token as Tokens.Heading).tokens, marked.defaults));
    ids.set(token, freeId(slugify(words) || "section"));
  }
  const html = sanitizeHtml(marked.parser(tokens), ALLOWED).trim();
  return { html, text: cleanHtmlToText(withLinks(html)) };
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

/** The second net below the renderer: what is not here is dropped. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags:
    "p br strong em del code pre ul ol li h2 h3 h4 blockquote a div table thead tbody tr th td hr figure figcaption img".split(
      " ",
    ),
  allowedAttributes: {
    a: ["href", "rel"],
    h2: ["id"],
    h3: ["id"],
    ol: ["start"],
    th: ["scope"],
    div: ["class", "tabindex", "role", "aria-label", "data-block", "data-of"],
    p: ["class", "data-video"],
    img: ["src", "alt"],
    blockquote: ["class"],
  },
  allowedClasses: { div: ["table-scroll", "callout", "note"], p: ["video", "action"], blockquote: ["callout"] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowProtocolRelative: false,
};
