// @ts-check
import { literalOf } from "./literals.mjs";
import { FORMS } from "./patterns.mjs";
import { hasWords } from "./rule.mjs";

/** @typedef {import("./walk.mjs").Range} Range @typedef {import("./walk.mjs").Node} Node */

/**
 * `jobs === 1 ? "one job" : `${jobs} jobs`` as one message with the two forms of English. Another language has as many as it
 * needs (Intl.PluralRules names them).
 * @param {Node} node @param {string} source
 */
export function pluralOf(node, source) {
  if (node.type !== "ConditionalExpression" || !isOne(node.test)) return null;
  const saying = (/** @type {Range} */ { start, end }) => source.slice(start, end);
  /** @type {Range[]} */
  const slots = [];
  // The form for many has the number, so that it is {0}.
  const [forOne, forMany] =
    node.test.operator === "===" ? [node.consequent, node.alternate] : [node.alternate, node.consequent];
  const many = literalOf(forMany, slots, saying);
  const one = many && literalOf(forOne, slots, saying);
  if (!one || !hasWords(one.key + many.key) || slots.some((slot) => /\bawait\b|\byield\b/.test(saying(slot))))
    return null;
  if (one.around.join("|") !== many.around.join("|")) return null;
  const { start, end } = node.test.left;
  return { key: one.key + FORMS + many.key, slots, around: many.around, number: { start, end } };
}

/** @param {Node} test */
const isOne = (test) =>
  test.type === "BinaryExpression" &&
  /^(?:[!=]==|>)$/.test(test.operator) &&
  test.right.type === "Literal" &&
  test.right.value === 1;

/** `count(jobs, "job")` and `count(people, "person", "people")` of lib/core/text/text as one message. @param {Node} node */
export function countOf(node) {
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier" || node.callee.name !== "count") return null;
  const [number, one, many] = node.arguments;
  if (typeof one?.value !== "string" || typeof number.value === "string" || (many && typeof many.value !== "string"))
    return null;
  const key = `{0} ${one.value}${FORMS}{0} ${many?.value ?? `${one.value}s`}`;
  return { key, slots: [], number: { start: number.start, end: number.end } };
}
