import { escapeHtml } from "@/lib/core/text/text";
import { type Card, cardHtml, type Circumstances } from "./nodes";

interface Mobiledoc {
  atoms: unknown[];
  cards: unknown[];
  markups: unknown[];
  sections: unknown[];
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const MARKUP = new Set(["a", "strong", "b", "em", "i", "code", "s", "del", "sub", "sup"]);

/** A text of Ghost's editor before 5.0 as HTML; null when it is none. */
export function mobiledocHtml(json: string, given: Circumstances): string | null {
  const document = documentOf(json);
  return document && document.sections.map((section) => sectionHtml(list(section), document, given)).join("\n");
}

function documentOf(json: string): Mobiledoc | null {
  try {
    const { atoms, cards, markups, sections } = JSON.parse(json) as Record<string, unknown>;
    if (!Array.isArray(sections)) return null;
    return { atoms: list(atoms), cards: list(cards), markups: list(markups), sections };
  } catch {
    return null;
  }
}

function sectionHtml([kind, first, second]: unknown[], document: Mobiledoc, given: Circumstances): string {
  switch (kind) {
    case 1: {
      const tag = /^(?:p|h[1-6]|blockquote|aside|pull-quote)$/.test(String(first)) ? String(first) : "p";
      const own = tag === "aside" || tag === "pull-quote" ? "blockquote" : tag;
      return `<${own}>${markersHtml(list(second), document)}</${own}>`;
    }
    case 2:
      return cardHtml("image", { src: first }, given);
    case 3: {
      const tag = first === "ol" ? "ol" : "ul";
      return `<${tag}>${list(second)
        .map((item) => `<li>${markersHtml(list(item), document)}</li>`)
        .join("")}</${tag}>`;
    }
    case 10: {
      const [name, payload] = list(document.cards[Number(first)]);
      const card = typeof payload === "object" && payload !== null ? (payload as Card) : {};
      return name === undefined ? "" : cardHtml(String(name), card, given);
    }
    default:
      return "";
  }
}

/** Markers say which marks begin before their words, and how many end after them. */
function markersHtml(markers: unknown[], { markups, atoms }: Mobiledoc): string {
  const open: string[] = [];
  const html = markers.map((marker) => {
    const [kind, begins, ends, value] = list(marker);
    const starts = list(begins)
      .map((at) => markup(list(markups[Number(at)]), open))
      .join("");
    const words = kind === 1 ? atomWords(list(atoms[Number(value)])) : escapeHtml(String(value ?? ""));
    const closed = open.splice(Math.max(0, open.length - Number(ends ?? 0))).reverse();
    return `${starts}${words}${closed.map((tag) => `</${tag}>`).join("")}`;
  });
  return (
    html.join("") +
    open
      .reverse()
      .map((tag) => `</${tag}>`)
      .join("")
  );
}

function markup([name, attributes]: unknown[], open: string[]): string {
  const tag = MARKUP.has(String(name)) ? String(name) : "span";
  open.push(tag);
  const pairs = list(attributes);
  const at = pairs.indexOf("href");
  return tag === "a" && at >= 0 ? `<a href="${escapeHtml(String(pairs[at + 1] ?? ""))}">` : `<${tag}>`;
}

const atomWords = ([name, words]: unknown[]) => (name === "soft-return" ? "<br>" : escapeHtml(String(words ?? "")));
