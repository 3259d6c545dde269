import { isPicture } from "../addresses";
import { videoAt } from "../videos";
import type { Run } from "./inline";
import { isCounter, sayLoss } from "./losses";
import type { Page } from "./page";
import { marksIn } from "./programs";
import { BLOCKS, type Element, type Node } from "./tree";
import type { Block } from "./block";

/** Some nodes as what can stand in a line; the ends of blocks in them are line ends. */
export function runsIn(nodes: Node[], page: Page, marks: readonly string[]): Run[] {
  const runs: Run[] = [];
  gather(nodes, page, marks, runs);
  return runs;
}

function gather(nodes: Node[], page: Page, marks: readonly string[], runs: Run[]): void {
  for (const node of nodes) {
    if (typeof node === "string") runs.push({ kind: "text", text: node, marks });
    else if (!sayLoss(node, page)) element(node, page, marks, runs);
  }
}

function element(node: Element, page: Page, marks: readonly string[], runs: Run[]): void {
  const { tag, attributes } = node;
  if (tag === "br") runs.push({ kind: "break", text: "\n", marks });
  else if (tag === "img") image(node, page, marks, runs);
  else if (tag === "iframe") {
    const video = videoAt(attributes.src ?? "") ?? videoAt(attributes["data-src"] ?? "");
    if (video) runs.push({ kind: "text", text: attributes.title || "A video", marks: [...marks, `a:${video.page}`] });
  } else if (tag === "code" || tag === "kbd" || tag === "samp" || tag === "tt") {
    runs.push({ kind: "code", text: textOf(node.children), marks });
  } else {
    if (BLOCKS.has(tag)) runs.push({ kind: "break", text: "\n", marks });
    gather(node.children, page, marksIn(node, page.linked(node, marks)), runs);
    if (BLOCKS.has(tag)) runs.push({ kind: "break", text: "\n", marks });
  }
}

function image(node: Element, page: Page, marks: readonly string[], runs: Run[]): void {
  const text = imageMarkdown(node, page, "");
  if (text) runs.push({ kind: "markdown", text, marks });
}

/** A picture as Markdown, with words below it where given; null when it cannot be taken along, which is said. */
export function imageMarkdown(node: Element, page: Page, below: string): string | null {
  const { attributes } = node;
  const alt = (attributes.alt ?? "").replace(/\s+/g, " ").trim();
  const later = attributes["data-src"] ?? attributes["data-lazy-src"] ?? "";
  const src = (/^(?:data:|$)/i.test((attributes.src ?? "").trim()) && later ? later : (attributes.src ?? "")).trim();
  if (isCounter(node)) return null;
  if (!src) page.lost.add("A picture without a source", alt);
  else if (/^data:/i.test(src)) page.lost.add("A picture that lay in the text itself. Upload it by itself", alt);
  else {
    const address = isPicture(src) ? src : page.imageFor(src, alt);
    if (address && isPicture(address)) return `![${bracketed(alt)}](${address}${below ? ` "${quoted(below)}"` : ""})`;
    page.lost.add("A picture", alt || src);
  }
  return null;
}

const bracketed = (alt: string) => alt.replace(/[[\]]/g, "\\$&");
const quoted = (words: string) => words.replace(/["\\]|&(?=#?\w+;)/g, "\\$&");

const textOf = (nodes: Node[]): string =>
  nodes.map((node) => (typeof node === "string" ? node : node.tag === "br" ? "\n" : textOf(node.children))).join("");

/** Code in lines, between as many ticks as are not in it. */
export function fencedCode({ children }: Element): Block[] {
  const code = textOf(children).replace(/\r\n?/g, "\n").replace(/^\n/, "").trimEnd();
  if (!code.trim()) return [];
  const most = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(most + 1);
  return [{ kind: "other", text: `${fence}\n${code}\n${fence}` }];
}
