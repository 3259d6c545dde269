import { type Block, together } from "./block";
import { inlineMarkdown, type Run } from "./inline";
import { cardOf } from "./cards";
import { fencedCode, runsIn } from "./lines";
import { marksIn, withRealLists, wordTag } from "./programs";
import { sayLoss } from "./losses";
import { tableOf } from "./tables";
import type { Page } from "./page";
import { BLOCKS, type Element, type Node } from "./tree";

/** Lists and quotations within each other are read to ten deep (shallow-markdown.ts). */
const MOST_DEEP = 9;
/** A longer paragraph is parted: nobody reads it, and reading Markdown takes time by the square of a paragraph. */
const PARAGRAPH_MAX = 3500;

/** Some nodes as blocks of Markdown; what stands in lines between blocks is paragraphs. */
export function blocksIn(nodes: Node[], page: Page, marks: readonly string[] = []): Block[] {
  const writer = new Writer(page);
  writer.write(nodes, marks);
  return writer.done();
}

class Writer {
  private readonly blocks: Block[] = [];
  private runs: Run[] = [];

  constructor(private readonly page: Page) {}

  done(): Block[] {
    this.flush();
    return this.blocks;
  }

  write(nodes: Node[], marks: readonly string[]): void {
    for (const node of withRealLists(nodes)) {
      if (typeof node === "string" || (!BLOCKS.has(node.tag) && !node.holdsBlock)) {
        for (const run of runsIn([node], this.page, marks)) this.runs.push(run);
      } else if (sayLoss(node, this.page)) continue;
      else if (BLOCKS.has(node.tag)) this.block(node, marks);
      else this.write(node.children, marksIn(node, this.page.linked(node, marks)));
    }
  }

  private flush(): void {
    for (const runs of paragraphsOf(this.runs)) {
      const text = inlineMarkdown(runs, "many");
      if (text) this.blocks.push({ kind: "text", text });
    }
    this.runs = [];
  }

  private block(element: Element, marks: readonly string[]): void {
    this.flush();
    this.blocks.push(...(cardOf(element, this.page) ?? this.usual(element, marks)));
  }

  private usual(element: Element, around: readonly string[]): Block[] {
    const { page } = this;
    const { children } = element;
    const tag = wordTag(element);
    switch (tag) {
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        return heading(element, Number(tag.charAt(1)), page);
      case "ul":
      case "ol":
      case "menu":
      case "dir":
        return page.depth >= MOST_DEEP ? blocksIn(children, page, around) : this.list(element, tag === "ol", around);
      case "blockquote":
        return page.depth >= MOST_DEEP ? blocksIn(children, page, around) : quotation(children, page, around);
      case "pre":
      case "listing":
      case "xmp":
      case "plaintext":
        return fencedCode(element);
      case "hr":
        return [{ kind: "other", text: "---" }];
      case "table":
        return tableOf(element, page);
      case "dt":
        return blocksIn(children, page, [...around.filter((mark) => mark !== "strong"), "strong"]);
      default:
        return blocksIn(children, page, marksIn(element, around));
    }
  }

  private list({ children, attributes }: Element, ordered: boolean, marks: readonly string[]): Block[] {
    const last = this.blocks.at(-1);
    const second = last?.kind === "list" && last.ordered === ordered && !last.second;
    const entries = entriesOf(children)
      .map((nodes) => blocksIn(nodes, this.page.deeper(), marks))
      .filter((entry) => entry.length > 0);
    if (entries.length === 0) return [];
    const isLoose = entries.some((entry) => entry.filter(({ kind }) => kind === "text").length > 1);
    const start = /^\d{1,8}$/.test(attributes.start ?? "") ? Number(attributes.start) : 1;
    const lines = entries.map((entry, at) => {
      const mark = ordered ? `${start + at}${second ? ")" : "."} ` : second ? "* " : "- ";
      return mark + entryText(entry).replace(/\n(?=[^\n])/g, `\n${" ".repeat(mark.length)}`);
    });
    return [{ kind: "list", ordered, second, text: lines.join(isLoose ? "\n\n" : "\n") }];
  }
}

/** A list right under the words of its entry, everything else after a blank line. */
function entryText(blocks: Block[]): string {
  return blocks.reduce((text, block, at) => {
    if (at === 0) return block.text;
    return `${text}${block.kind === "list" && blocks[at - 1]?.kind === "text" ? "\n" : "\n\n"}${block.text}`;
  }, "");
}

/** What is in each entry. A list that stands beside entries, as Google Docs has it, belongs to the one before. */
function entriesOf(children: Node[]): Node[][] {
  const entries: Node[][] = [];
  for (const child of children) {
    if (typeof child === "string" && !child.trim()) continue;
    const last = entries.at(-1);
    if (typeof child === "object" && child.tag === "li") entries.push([...child.children]);
    else if (typeof child === "object" && /^(?:ul|ol)$/.test(child.tag) && last) last.push(child);
    else entries.push([child]);
  }
  return entries;
}

function heading({ children }: Element, level: number, page: Page): Block[] {
  const runs = runsIn(children, page, []);
  const isAllBold = runs.every(
    ({ kind, text, marks }) => marks.includes("strong") || (kind === "text" && !text.trim()),
  );
  const text = inlineMarkdown(
    isAllBold ? runs.map((run) => ({ ...run, marks: run.marks.filter((mark) => mark !== "strong") })) : runs,
    "one",
  );
  if (!text) return [];
  if (page.depth > 0) return [{ kind: "text", text: text.includes("**") ? text : `**${text}**` }];
  return [{ kind: "other", text: `${"#".repeat(Math.min(4, Math.max(2, level + page.shift)))} ${text}` }];
}

function quotation(children: Node[], page: Page, marks: readonly string[]): Block[] {
  const text = together(blocksIn(children, page.deeper(), marks));
  return text ? [{ kind: "other", text: text.replace(/^.*$/gm, (line) => (line ? `> ${line}` : ">")) }] : [];
}

/** Two line ends in a row part paragraphs, and so does length. */
function paragraphsOf(runs: Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  let length = 0;
  const part = () => {
    paragraphs.push([]);
    length = 0;
  };
  let lastBreak = false;
  for (const run of runs) {
    const isBlank = run.kind === "text" && !run.text.trim();
    if (run.kind === "break" && lastBreak) part();
    else
      for (const piece of run.kind === "text" && run.text.length > PARAGRAPH_MAX ? cut(run) : [run]) {
        if (length > 0 && length + piece.text.length > PARAGRAPH_MAX) part();
        paragraphs.at(-1)?.push(piece);
        length += piece.text.length;
      }
    if (!isBlank) lastBreak = run.kind === "break";
  }
  return paragraphs;
}

/** A long text in pieces, after the last sentence or at least word that fits. */
function cut(run: Run & { kind: "text" | "code" }): Run[] {
  const pieces: Run[] = [];
  for (let from = 0; from < run.text.length;) {
    const piece = run.text.slice(from, from + PARAGRAPH_MAX);
    const end =
      from + PARAGRAPH_MAX >= run.text.length
        ? piece.length
        : Math.max(piece.lastIndexOf(". ") + 1, 0) || Math.max(piece.lastIndexOf(" "), 0) || piece.length;
    pieces.push({ ...run, text: piece.slice(0, end) });
    from += end;
  }
  return pieces;
}
