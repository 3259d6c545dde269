// @ts-check
import { trimmed } from "./literals.mjs";

/** @typedef {import("./walk.mjs").Range} Range @typedef {import("./walk.mjs").Element} Element @typedef {import("./walk.mjs").Node} Node @typedef {import("./patterns.mjs").Part} Part */

const ENTITIES = /** @type {Record<string, string>} */ ({
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  shy: "\u00ad",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  middot: "·",
  times: "×",
  pound: "£",
  euro: "€",
  copy: "©",
  rarr: "→",
  larr: "←",
});

/**
 * What JSX makes of text between tags: entities are letters, and white space that holds a line break is layout.
 * @param {string} raw
 */
export function jsxText(raw) {
  const lines = raw.split(/\r\n|\n|\r/);
  return lines
    .map((line, at) => {
      const start = at > 0 ? line.replace(/^[ \t]+/, "") : line;
      return at < lines.length - 1 ? start.replace(/[ \t]+$/, "") : start;
    })
    .filter(Boolean)
    .join(" ")
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
      if (name) return ENTITIES[name] ?? all;
      return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16));
    });
}

/**
 * What stands between two tags as one message, when there are words of its own among it: expressions are {0}, elements that
 * say something themselves are <0>…</0>, other elements are <0/>.
 * @param {Node[]} children
 */
export function runOf(children) {
  /** @type {Run} */
  const run = { slots: [], elements: [] };
  const shown = children.filter(isShown);
  while (shown[0] && isSilent(shown[0])) shown.shift();
  while (shown.at(-1) && isSilent(shown.at(-1))) shown.pop();
  if (!hasOwnWords(shown)) return null;
  const parts = partsOf(shown, run);
  const [first, last] = [shown[0], shown.at(-1)];
  const { key, around } = trimmed(parts, run.slots);
  return { ...run, key, around, start: first.start, end: last.end };
}

/** Words beside what stands in for something; a comma between two names says nothing. @param {Node[]} children */
const hasOwnWords = (children) => children.some((child) => /\p{L}/u.test(textOf(child) ?? ""));

/** What is text whatever the program does. @param {Node} child */
function textOf(child) {
  if (child.type === "JSXText") return jsxText(child.value);
  if (child.type !== "JSXExpressionContainer") return null;
  const { type, value, quasis } = child.expression;
  if (type === "Literal" && typeof value === "string") return value;
  return type === "TemplateLiteral" && quasis.length === 1 ? quasis[0].value.cooked : null;
}

/** @param {Node} child */
const isShown = (child) =>
  !(child.type === "JSXText" && jsxText(child.value) === "") &&
  !(child.type === "JSXExpressionContainer" && child.expression.type === "JSXEmptyExpression");

/** A picture, a box with sentences of its own: at the edge of a text it is no part of it. @param {Node} child */
const isSilent = (child) =>
  child.type === "JSXElement" || child.type === "JSXFragment" ? !isInline(child) : textOf(child)?.trim() === "";

/**
 * Whether an element belongs to the sentence around it: it has words of its own, or holds only what a name stands for.
 * @param {Node} child
 */
function isInline(child) {
  const inner = child.children.filter(isShown);
  const isFlat = inner.every((/** @type {Node} */ one) => one.type !== "JSXElement" || isInline(one));
  return (
    inner.length > 0 &&
    isFlat &&
    (hasOwnWords(inner) ||
      inner.every(
        (/** @type {Node} */ one) =>
          one.type === "JSXExpressionContainer" && !/JSX|Conditional|Logical|Call/.test(one.expression.type),
      ))
  );
}

/** @typedef {{ slots: Range[], elements: Element[] }} Run */

/** @param {Node[]} children @param {Run} run @returns {Part[]} */
const partsOf = (children, run) => children.filter(isShown).flatMap((child) => partOf(child, run));

/** @param {Node} child @param {Run} run @returns {Part[]} */
function partOf(child, run) {
  const text = textOf(child);
  if (text !== null) return [{ text }];
  if (child.type === "JSXExpressionContainer") return [{ slot: run.slots.push(range(child)) - 1 }];
  const opening = child.openingElement ?? child.openingFragment;
  const closing = child.closingElement ?? child.closingFragment;
  const inline = child.type === "JSXElement" && isInline(child);
  const whole = { whole: range(child), open: range(opening), close: closing && range(closing), isInline: inline };
  const at = run.elements.push(whole) - 1;
  return inline ? [{ open: at }, ...partsOf(child.children, run), { close: at }] : [{ mark: at }];
}

const range = (/** @type {Range} */ { start, end }) => ({ start, end });
