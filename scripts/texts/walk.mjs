// @ts-check
import { parseSync } from "oxc-parser";
import { literalOf } from "./literals.mjs";
import { ENGLISH } from "./patterns.mjs";
import { countOf, pluralOf } from "./plurals.mjs";
import {
  hasWords,
  isCodeCall,
  isCodeOf,
  looksLikeCode,
  mayHoldCodes,
  NEVER,
  readsLikeLabel,
  readsLikeSentence,
  SHOWN,
} from "./rule.mjs";
import { runOf } from "./runs.mjs";

/**
 * @typedef {{ start: number, end: number }} Range
 * @typedef {any} Node a node of ESTree with TypeScript and JSX
 * @typedef {{ whole: Range, open: Range, close: Range | null, isInline: boolean }} Element
 *
 * Where a source says something. `slots` are the expressions that its placeholders stand for, `elements` what <0> stands
 * for, `inner` the places within those; `around` is white space at its ends, `number` what decides the form of a plural.
 * @typedef {Range & {
 *   kind: "run" | "attribute" | "literal" | "plural" | "count" | "tag", key: string, inner: Place[], slots: Range[],
 *   elements?: Element[], around?: [string, string], number?: Range }} Place
 *
 * How a literal that stands here is judged: as shown to people, as said to them unless it looks like a code, as a label or a
 * sentence, as a sentence, or as a code.
 * @typedef {"shown" | "said" | "label" | "sentence" | "code"} Judge
 */

/**
 * Every place of a source that says something to people, in order; places within others are their `inner`.
 * @param {string} source @param {string} file its name, for its dialect @returns {Place[]}
 */
export function placesIn(source, file) {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const places = collect(source, (look) => program.body.forEach((/** @type {Node} */ one) => look(one, "sentence")));
  return places.filter(({ key }) => !isCodeOf(file, key));
}

/** @typedef {(node: Node, judge: Judge) => void} Look */

/** @param {string} source @param {(look: Look, add: (place: Place) => void) => void} from @returns {Place[]} */
function collect(source, from) {
  /** @type {Place[]} */
  const places = [];
  const add = (/** @type {Place} */ place) => void places.push(place);
  /** @type {Look} */
  const look = (node, judge) => {
    if (!node || SILENT.test(node.type)) return;
    const visit = VISITS[node.type];
    if (visit) return visit({ node, judge, look, add, source });
    if (node.type.startsWith("TS") && !node.expression) return;
    lookInto(
      node,
      look,
      /Function|Class|Statement|Declaration/.test(node.type) && judge !== "sentence" ? "label" : judge,
    );
  };
  from(look, add);
  return places.sort((a, b) => a.start - b.start);
}

/** No words for people are in these. */
const SILENT =
  /^(?:ImportDeclaration|ExportAllDeclaration|ImportExpression|JSXClosing|JSXIdentifier|JSXText|Identifier|TSEnum)/;
/** Nor in these parts of others. */
const SKIPPED = new Set(
  "type start end raw typeAnnotation typeArguments typeParameters returnType decorators superTypeArguments implements".split(
    " ",
  ),
);

/** @param {Node} node @param {Look} look @param {Judge} judge */
function lookInto(node, look, judge) {
  for (const key in node) {
    const child = SKIPPED.has(key) ? null : node[key];
    if (Array.isArray(child)) for (const one of child) look(one, judge);
    else if (typeof child?.type === "string") look(child, judge);
  }
}

/** @typedef {{ node: Node, judge: Judge, look: Look, add: (place: Place) => void, source: string }} Visit */

const COMPARISONS = /^(?:[!=]==?|[<>]=?|in|instanceof)$/;

/** @type {Record<string, ((visit: Visit) => void) | undefined>} */
const VISITS = {
  Literal: visitLiteral,
  TemplateLiteral: visitLiteral,
  TaggedTemplateExpression: ({ node, look }) =>
    node.quasi.expressions.forEach((/** @type {Node} */ one) => look(one, "code")),
  ExpressionStatement: ({ node, look }) => node.expression.type !== "Literal" && look(node.expression, "label"),
  BinaryExpression: ({ node, judge, look }) => lookInto(node, look, COMPARISONS.test(node.operator) ? "code" : judge),
  LogicalExpression: ({ node, judge, look }) => {
    look(node.left, node.operator === "&&" ? "code" : judge);
    look(node.right, judge);
  },
  ConditionalExpression: ({ node, judge, look, add, source }) => {
    const plural = judge === "code" ? null : pluralOf(node, source);
    if (plural && (node.test.operator === "===" || isText(plural.key, judge)))
      return add(
        withInner(
          { ...plural, kind: "plural", start: node.start, end: node.end },
          source,
          [node.consequent, node.alternate],
          look,
        ),
      );
    look(node.test, "code");
    look(node.consequent, judge);
    look(node.alternate, judge);
  },
  ReturnStatement: ({ node, look }) => look(node.argument, "label"),
  ArrowFunctionExpression: ({ node, look }) => {
    node.params.forEach((/** @type {Node} */ one) => look(one, "sentence"));
    look(node.body, node.body.type === "BlockStatement" ? "sentence" : "label");
  },
  VariableDeclarator: ({ node, look }) => look(node.init, "label"),
  SwitchCase: ({ node, look }) => node.consequent.forEach((/** @type {Node} */ one) => look(one, "sentence")),
  MemberExpression: ({ node, look }) => {
    // What a list is made into is shown; what is looked up in one is a code.
    const isList = node.object.type === "ArrayExpression" && /^(?:map|flatMap|join)$/.test(node.property.name ?? "");
    look(node.object, /Literal$/.test(node.object.type) ? "code" : isList ? "label" : "sentence");
    if (node.computed) look(node.property, "code");
  },
  Property: ({ node, judge, look, source }) => {
    if (node.computed) look(node.key, "code");
    const name = nameOf(node.key, source);
    const own = judgeOf(name, judge === "code" ? "code" : "label");
    look(node.value, own === "shown" && mayHoldCodes(name) ? "said" : own);
  },
  AssignmentExpression: ({ node, look, source }) => {
    look(node.left, "code");
    look(node.right, judgeOf(node.left.type === "MemberExpression" ? nameOf(node.left.property, source) : "", "label"));
  },
  CallExpression: visitCall,
  NewExpression: visitCall,
  JSXElement: visitElement,
  JSXFragment: visitElement,
  JSXAttribute: ({ node, look, add, source }) => {
    const judge = judgeOf(nameOf(node.name, source), "label");
    const { value } = node;
    if (value?.type === "JSXExpressionContainer") return look(value.expression, judge);
    if (value?.type !== "Literal") return look(value, judge);
    if (value.value === ENGLISH)
      return add({ kind: "tag", key: "", start: value.start, end: value.end, slots: [], inner: [] });
    const literal = literalOf(value);
    if (literal && isText(literal.key, judge))
      add({ ...literal, kind: "attribute", start: value.start, end: value.end, inner: [] });
  },
  JSXExpressionContainer: ({ node, look }) => look(node.expression, "shown"),
};

/** @param {string} name of an attribute or a property @param {Judge} otherwise @returns {Judge} */
const judgeOf = (name, otherwise) =>
  SHOWN.has(name) ? "shown" : NEVER.has(name) || /^(?:data-|on[A-Z])/.test(name) ? "code" : otherwise;

/** @param {Node} node @param {string} source */
const nameOf = (node, source) => (typeof node.value === "string" ? node.value : source.slice(node.start, node.end));

/** @param {string} key @param {Judge} judge */
function isText(key, judge) {
  if (judge === "code") return false;
  if (judge === "said" && looksLikeCode(key)) return false;
  return judge === "shown" || judge === "said"
    ? hasWords(key)
    : readsLikeSentence(key) || (judge === "label" && readsLikeLabel(key));
}

/** @param {Visit} visit */
function visitLiteral({ node, judge, look, add, source }) {
  const literal = literalOf(node);
  const { start, end, expressions = [] } = node;
  if (literal && isText(literal.key, judge))
    return add(withInner({ ...literal, kind: "literal", start, end }, source, expressions, look));
  for (const at of tagsIn(source.slice(start, end)))
    add({ kind: "tag", key: "", start: start + at, end: start + at + ENGLISH.length, slots: [], inner: [] });
  for (const one of expressions) look(one, "code");
}

/** @param {string} text */
const tagsIn = (text) => [...text.matchAll(/en[-_]GB/g)].map(({ index }) => index);

/** @param {Visit} visit */
function visitCall({ node, look, add, source }) {
  const count = countOf(node);
  const { start, end } = node;
  if (count) return add(withInner({ ...count, kind: "count", start, end }, source, [node.arguments[0]], look));
  const callee = source.slice(node.callee.start, node.callee.end);
  look(node.callee, "sentence");
  const judge = isCodeCall(callee) ? "code" : /\.join$/.test(callee) ? "shown" : "label";
  // The values of a zod enum are codes, what it says about others is not.
  const [first, ...rest] = node.arguments;
  look(first, /\.(?:enum|literal)$/.test(callee) ? "code" : judge);
  for (const argument of rest) look(argument, judge);
}

/** @param {Visit} visit */
function visitElement({ node, look, add, source }) {
  for (const attribute of node.openingElement?.attributes ?? []) look(attribute, "label");
  const run = runOf(node.children);
  if (!run) return lookInto({ children: node.children }, look, "shown");
  const isInRun = (/** @type {Node} */ child) => child.start >= run.start && child.end <= run.end;
  node.children
    .filter((/** @type {Node} */ child) => !isInRun(child))
    .forEach((/** @type {Node} */ child) => look(child, "shown"));
  add({
    ...run,
    kind: "run",
    inner: collect(source, (inner) =>
      node.children.filter(isInRun).forEach((/** @type {Node} */ child) => lookInRun(child, run, inner)),
    ),
  });
}

/**
 * The words of an element that is part of a sentence belong to the sentence: only what they leave out is looked at.
 * @param {Node} child @param {{ elements: Element[] }} run @param {Look} look
 */
function lookInRun(child, run, look) {
  if (child.type === "JSXText") return;
  if (
    child.type === "JSXExpressionContainer" &&
    /Literal$/.test(child.expression.type) &&
    !child.expression.expressions?.length
  )
    return;
  const own = run.elements.find(({ whole }) => whole.start === child.start);
  if (!own?.isInline) return look(child, "shown");
  for (const attribute of child.openingElement.attributes) look(attribute, "label");
  for (const one of child.children) lookInRun(one, run, look);
}

/** @param {Omit<Place, "inner">} place @param {string} source @param {Node[]} nodes @param {Look} _look @returns {Place} */
function withInner(place, source, nodes, _look) {
  return {
    ...place,
    inner: collect(source, (look) => nodes.forEach((node) => innerOf(node).forEach((one) => look(one, "shown")))),
  };
}

/** A literal's own words are the message; what it holds is looked at. @param {Node} node @returns {Node[]} */
const innerOf = (node) => (node.type === "TemplateLiteral" ? node.expressions : node.type === "Literal" ? [] : [node]);
