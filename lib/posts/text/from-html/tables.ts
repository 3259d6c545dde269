import { inlineMarkdown, type Run } from "./inline";
import type { Block } from "./block";
import { runsIn } from "./lines";
import type { Page } from "./page";
import type { Element, Node } from "./tree";

const ROWS = new Set(["thead", "tbody", "tfoot"]);

/**
 * A table with its first row as the header. One of a single column that names nothing only placed things: its cells are
 * the text.
 */
export function tableOf({ children }: Element, page: Page): Block[] {
  const rows = rowsIn(children);
  const captions = children.filter((node) => typeof node === "object" && node.tag === "caption");
  const after = page.blocksIn(captions.flatMap((node) => (typeof node === "object" ? node.children : [])));
  const columns = Math.max(0, ...rows.map(widthOf));
  if (columns === 0)
    return [...page.blocksIn(children.filter((node) => !captions.includes(node)).map(asBox)), ...after];
  const isNamed = rows.some((row) => row.some(({ tag }) => tag === "th"));
  if (columns === 1 && !isNamed)
    return [...rows.flatMap((row) => row.flatMap((cell) => page.blocksIn(cell.children))), ...after];
  const lines = rows.map((row) => lineOf(row, columns, page));
  const [header = "", ...rest] = lines;
  return [{ kind: "other", text: [header, `|${" --- |".repeat(columns)}`, ...rest].join("\n") }, ...after];
}

/** A table without a cell has words all the same when somebody forgot its rows. */
const asBox = (node: Node): Node => (typeof node === "object" && node.tag !== "table" ? { ...node, tag: "div" } : node);

function rowsIn(nodes: Node[]): Element[][] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [];
    if (ROWS.has(node.tag)) return rowsIn(node.children);
    if (node.tag !== "tr") return [];
    const cells = node.children.filter((cell) => typeof cell === "object" && /^t[dh]$/.test(cell.tag)) as Element[];
    return cells.length > 0 ? [cells] : [];
  });
}

const spanOf = ({ attributes: { colspan = "1" } }: Element) =>
  Math.min(20, Math.max(1, Number.parseInt(colspan, 10) || 1));
const widthOf = (row: Element[]) => row.reduce((width, cell) => width + spanOf(cell), 0);

function lineOf(row: Element[], columns: number, page: Page): string {
  const cells = row.flatMap((cell) => [cellOf(cell, page), ...new Array<string>(spanOf(cell) - 1).fill("")]);
  while (cells.length < columns) cells.push("");
  return `| ${cells.join(" | ")} |`;
}

/** A heading's bold is its own, and need not be said. */
function cellOf({ tag, children }: Element, page: Page): string {
  const runs = runsIn(children, page, []);
  const plain = (run: Run): Run => ({ ...run, marks: run.marks.filter((mark) => mark !== "strong") });
  const isAllBold = runs.every(({ marks, text }) => marks.includes("strong") || !text.trim());
  return inlineMarkdown(tag === "th" && isAllBold ? runs.map(plain) : runs, "cell");
}
