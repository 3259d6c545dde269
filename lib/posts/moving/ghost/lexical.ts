import { escapeHtml } from "@/lib/core/text/text";
import { type Card, cardHtml, type Circumstances } from "./nodes";

/** Nobody nests deeper; whoever does loses the nesting and keeps the words. */
const MOST_NESTED = 40;

const MARKS: [bit: number, tag: string][] = [
  [16, "code"],
  [1, "strong"],
  [2, "em"],
  [4, "del"],
];

const BLOCKS: Record<string, string> = {
  paragraph: "p",
  quote: "blockquote",
  "extended-quote": "blockquote",
  aside: "blockquote",
  listitem: "li",
};

/** A text of Ghost's editor since 5.0 as HTML; null when it is none. */
export function lexicalHtml(json: string, given: Circumstances): string | null {
  const root = rootOf(json);
  return root && childrenHtml(root, given, 0);
}

function rootOf(json: string): Card | null {
  try {
    const document: unknown = JSON.parse(json);
    const root = typeof document === "object" && document !== null && "root" in document ? document.root : null;
    return typeof root === "object" && root !== null ? (root as Card) : null;
  } catch {
    return null;
  }
}

const childrenOf = (node: Card): Card[] =>
  (Array.isArray(node.children) ? (node.children as unknown[]) : []).filter(
    (child): child is Card => typeof child === "object" && child !== null,
  );

const childrenHtml = (node: Card, given: Circumstances, depth: number): string =>
  childrenOf(node)
    .map((child) => nodeHtml(child, given, depth + 1))
    .join("");

function nodeHtml(node: Card, given: Circumstances, depth: number): string {
  if (depth > MOST_NESTED) return escapeHtml(wordsBelow(node, given));
  const type = String(node.type ?? "");
  if (/^(?:text|extended-text|tab|code-highlight)$/.test(type)) return marked(node);
  if (type === "linebreak") return "<br>";
  if (type === "link" || type === "autolink")
    return `<a href="${escapeHtml(String(node.url ?? ""))}">${childrenHtml(node, given, depth)}</a>`;
  if (type === "heading" || type === "extended-heading")
    return within(headingTag(node.tag), childrenHtml(node, given, depth));
  if (type === "list") return within(node.listType === "number" ? "ol" : "ul", childrenHtml(node, given, depth));
  const tag = BLOCKS[type];
  if (tag) return within(tag, childrenHtml(node, given, depth));
  return Array.isArray(node.children) ? childrenHtml(node, given, depth) : cardHtml(type, node, given);
}

const within = (tag: string, html: string) => `<${tag}>${html}</${tag}>\n`;
const headingTag = (tag: unknown) => (/^h[1-6]$/.test(String(tag)) ? String(tag) : "h2");

function marked(node: Card): string {
  const format = typeof node.format === "number" ? node.format : 0;
  const words = escapeHtml(String(node.text ?? "")).replace(/\n/g, "<br>");
  return MARKS.reduce((html, [bit, tag]) => (format & bit ? `<${tag}>${html}</${tag}>` : html), words);
}

/** The words of what is nested too deep, without a step of the stack for each level. */
function wordsBelow(node: Card, { remarks }: Circumstances): string {
  const words: string[] = [];
  const waiting = [node];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (typeof one.text === "string") words.push(one.text);
    waiting.push(...childrenOf(one).reverse());
  }
  if (!remarks.includes(TOO_DEEP)) remarks.push(TOO_DEEP);
  return words.join(" ");
}

const TOO_DEEP = "Parts of it were nested very deep, and are plain words now";
