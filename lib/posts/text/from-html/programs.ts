import { type Element, elementsIn, hasClass, type Node, styleOf, wordsOf } from "./tree";

interface Entry {
  level: number;
  ordered: boolean;
  children: Node[];
}

/**
 * Lists as real lists where a program wrote them otherwise: Word marks paragraphs with their level and writes the bullet
 * as words; Word on the web makes a list of its own of each entry.
 */
export function withRealLists(nodes: Node[]): Node[] {
  if (!nodes.some((node) => typeof node !== "string" && entriesOf(node).length > 0)) return nodes;
  const tidy: Node[] = [];
  let entries: Entry[] = [];
  const flush = () => {
    if (entries.length > 0) tidy.push(...nested(entries));
    entries = [];
  };
  for (const node of nodes) {
    const found = typeof node === "string" ? [] : entriesOf(node);
    if (found.length > 0) entries.push(...found);
    else if (typeof node === "string" && !node.trim()) continue;
    else {
      flush();
      tidy.push(node);
    }
  }
  flush();
  return tidy;
}

function entriesOf(element: Element): Entry[] {
  const level = /\blevel(\d+)\b/.exec(styleOf(element, "mso-list"))?.[1];
  if (level && element.tag !== "li") return [wordEntry(element, Number(level))];
  if (!hasClass(element, "ListContainerWrapper")) return [];
  return elementsIn([element], ({ tag }) => tag === "li").map((entry) => ({
    level: Number(entry.attributes["data-aria-level"] ?? entry.attributes["aria-level"] ?? 1) || 1,
    ordered: elementsIn([element], ({ tag }) => tag === "ol").length > 0,
    children: entry.children,
  }));
}

const isMark = (element: Element) => styleOf(element, "mso-list") === "ignore";

function wordEntry(element: Element, level: number): Entry {
  const mark = wordsOf(elementsIn([element], isMark));
  return { level, ordered: /^\(?[\da-z]{1,4}[.)]/i.test(mark), children: without(element.children, isMark) };
}

function without(nodes: Node[], isUnwanted: (element: Element) => boolean): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (typeof node === "string") return [node];
    return isUnwanted(node) ? [] : [{ ...node, children: without(node.children, isUnwanted) }];
  });
}

/** Entries with their levels as lists within each other. */
function nested(entries: Entry[]): Node[] {
  const lists: Node[] = [];
  const path: { level: number; list: Element }[] = [];
  for (const { level, ordered, children } of entries) {
    while (path.length > 0 && (path.at(-1)?.level ?? 0) > level) path.pop();
    const tag = ordered ? "ol" : "ul";
    let here = path.at(-1);
    if (here?.level === level && here.list.tag !== tag) {
      path.pop();
      here = path.at(-1);
    }
    if (here?.level !== level) {
      const list = element(tag, []);
      const entry = here?.list.children.at(-1);
      if (typeof entry === "object") entry.children.push(list);
      else lists.push(list);
      path.push((here = { level, list }));
    }
    here.list.children.push(element("li", [...children]));
  }
  return lists;
}

const element = (tag: string, children: Node[]): Element => ({ tag, attributes: {}, children, holdsBlock: true });

const STRONG_TAGS = new Set(["b", "strong"]);
const EM_TAGS = new Set(["i", "em"]);
const DEL_TAGS = new Set(["del", "s", "strike"]);

/**
 * The marks inside an element, given those around it. Google Docs says bold by a style, and wraps everything in a <b>
 * that is not.
 */
export function marksIn(element: Element, around: readonly string[]): readonly string[] {
  const { tag } = element;
  const weight = styleOf(element, "font-weight");
  const isPlainWeight = /^(?:normal|[1-4]00)$/.test(weight);
  const marks = [...around];
  const add = (mark: string, isOn: boolean) => {
    if (isOn && !marks.includes(mark)) marks.push(mark);
  };
  add("strong", (STRONG_TAGS.has(tag) && !isPlainWeight) || /^(?:bold|bolder|[6-9]00)$/.test(weight));
  const style = styleOf(element, "font-style");
  add("em", (EM_TAGS.has(tag) && style !== "normal") || /^(?:italic|oblique)/.test(style));
  const line = styleOf(element, "text-decoration") || styleOf(element, "text-decoration-line");
  add("del", DEL_TAGS.has(tag) || line.includes("line-through"));
  return marks.length === around.length ? around : marks;
}

/** What a paragraph of Word really is, by its style: its title and quotations are paragraphs to HTML. */
export function wordTag({ tag, attributes: { class: classes = "" } }: Element): string {
  if (tag !== "p") return tag;
  if (/\bMsoTitle/.test(classes)) return "h1";
  if (/\bMso(?:Intense)?Quote/.test(classes)) return "blockquote";
  return tag;
}

/** The comments of Word and Google Docs in the margin, which are not of the text. */
export const isMarginNote = (element: Element): boolean =>
  /^comment/.test(styleOf(element, "mso-element")) ||
  hasClass(element, "MsoCommentReference") ||
  hasClass(element, "MsoCommentText") ||
  styleOf(element, "mso-special-character") === "comment";
