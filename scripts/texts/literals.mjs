// @ts-check
import { asPattern } from "./patterns.mjs";

/** @typedef {import("./walk.mjs").Range} Range @typedef {import("./walk.mjs").Node} Node @typedef {import("./patterns.mjs").Part} Part */

/**
 * A string or a template as a message; null for anything else. White space at its ends is no part of the message.
 * @param {Node} node @param {Range[]} [slots] expressions that have a number already
 * @param {(one: Range) => string} [saying] what an expression says, so that the same one has one number
 */
export function literalOf(node, slots = [], saying) {
  if (node.type === "Literal") return typeof node.value === "string" ? trimmed([{ text: node.value }], slots) : null;
  if (node.type !== "TemplateLiteral") return null;
  /** @type {Part[]} */
  const parts = [];
  for (const [at, { value }] of node.quasis.entries()) {
    if (typeof value.cooked !== "string") return null;
    if (value.cooked) parts.push({ text: value.cooked });
    const expression = node.expressions[at];
    if (expression) parts.push({ slot: slotOf(expression, slots, saying) });
  }
  return trimmed(parts, slots);
}

/** @param {Range} expression @param {Range[]} slots @param {((one: Range) => string) | undefined} saying */
function slotOf({ start, end }, slots, saying) {
  const known = saying ? slots.findIndex((slot) => saying(slot) === saying({ start, end })) : -1;
  return known >= 0 ? known : slots.push({ start, end }) - 1;
}

/** A message, and the white space around it. @param {Part[]} parts @param {Range[]} slots */
export function trimmed(parts, slots) {
  const whole = asPattern(parts);
  const key = whole.trim();
  const before = whole.slice(0, whole.length - whole.trimStart().length);
  return { key, slots, around: /** @type {[string, string]} */ ([before, whole.slice(before.length + key.length)]) };
}
