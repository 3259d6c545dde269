import sanitizeHtml from "sanitize-html";

const ALLOWED_TAGS = [
  "p",
  "br",
  "strong",
  "em",
  "b",
  "i",
  "ul",
  "ol",
  "li",
  "h2",
  "h3",
  "h4",
  "blockquote",
  "a",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
  "hr",
  "code",
];

/** Deeper than anybody means to go; whoever walks the tree afterwards takes a step of the stack for each. Words are kept. */
const MOST_NESTED = 200;

/**
 * HTML from outside, less everything that is not plain text structure. Links keep http, https, mailto and tel only; h1
 * becomes h2.
 */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: ALLOWED_TAGS,
    // No ids: the page has its own, which its script and links go by.
    allowedAttributes: { a: ["href", "rel"], th: ["scope"] },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowProtocolRelative: false,
    nestingLimit: MOST_NESTED,
    transformTags: { h1: "h2", h5: "h4", h6: "h4", a: sanitizeHtml.simpleTransform("a", { rel: "nofollow noopener" }) },
  }).trim();
}

/** The words of some HTML, block ends as line ends, entities decoded. */
export function htmlToText(html: string): string {
  return wordsWithin(sanitizeHtml(spaced(html), { allowedTags: [], allowedAttributes: {} }));
}

/** The same of HTML that cleanHtml has made, several times as fast: every tag in it is one. */
export function cleanHtmlToText(html: string): string {
  return wordsWithin(spaced(html).replace(/<[^>]*>/g, ""));
}

const spaced = (html: string) =>
  html
    .replace(/<(?:\/(?:p|div|li|h[1-6]|tr|blockquote|ul|ol|table)|br\s*\/?)>/gi, "$&\n")
    .replace(/<\/t[dh]>/gi, "$& ");

function wordsWithin(text: string): string {
  return decodeEntities(text)
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function decodeEntities(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = name[1]?.toLowerCase() === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return Number.isFinite(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
