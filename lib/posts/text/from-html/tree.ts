import { Tokenizer } from "htmlparser2";

export interface Element {
  tag: string;
  attributes: Record<string, string>;
  children: Node[];
  /** Of something within a line: whether a block stands in it all the same. */
  holdsBlock: boolean;
}
export type Node = Element | string;

/** Whoever walks the tree takes a step of the stack for each level; what is deeper hangs at the last one, words and all. */
const MOST_NESTED = 150;

const VOID = setOf(
  "area base br col embed hr img input link meta source track wbr param frame keygen basefont bgsound",
);
export const BLOCKS = setOf(
  "html body p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table caption thead tbody tfoot tr td th hr figure figcaption section article main header footer aside nav address details summary center form fieldset legend menu dir iframe video audio object embed canvas noscript template script style textarea xmp listing plaintext select title head",
);
const CLOSES_P = setOf(
  "p div h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table hr figure figcaption section article main header footer aside nav address details center form fieldset menu",
);

/** What an opening tag ends when it is still open, and the elements beyond which it does not look. */
const ENDS: Record<string, [ended: Set<string>, within: Set<string>]> = {
  li: [setOf("li"), setOf("ul ol menu dir table")],
  dt: [setOf("dt dd"), setOf("dl table")],
  dd: [setOf("dt dd"), setOf("dl table")],
  td: [setOf("td th"), setOf("tr table")],
  th: [setOf("td th"), setOf("tr table")],
  tr: [setOf("tr td th"), setOf("table thead tbody tfoot")],
  tbody: [setOf("thead tbody tfoot tr td th caption"), setOf("table")],
  thead: [setOf("thead tbody tfoot tr td th caption"), setOf("table")],
  tfoot: [setOf("thead tbody tfoot tr td th caption"), setOf("table")],
  option: [setOf("option"), setOf("select")],
};

export function setOf(words: string): Set<string> {
  return new Set(words.split(" "));
}

/** HTML as a tree, however broken it is, in time by its length. Comments are told to `onComment` and are not in it. */
export function treeOf(html: string, onComment: (text: string, isOpen: boolean) => void): Element {
  const builder = new Builder();
  let name = "";
  let value = "";
  let attributes: Record<string, string> = {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => builder.text(html.slice(start, end)),
      ontextentity: (code) => builder.text(String.fromCodePoint(code)),
      onopentagname(start, end) {
        builder.begins(html.slice(start, end).toLowerCase());
        attributes = {};
      },
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata: (start, end) => void (value += html.slice(start, end)),
      onattribentity: (code) => void (value += String.fromCodePoint(code)),
      onattribend: () => {
        if (!Object.hasOwn(attributes, name) && name !== "__proto__") attributes[name] = value;
      },
      onopentagend: () => builder.open(attributes),
      onselfclosingtag: () => builder.open(attributes),
      onclosetag: (start, end) => builder.close(html.slice(start, end).toLowerCase().trim()),
      oncomment: (start, end, offset) => onComment(html.slice(start, end - offset), end >= html.length),
      oncdata: (start, end, offset) => builder.text(html.slice(start, end - offset)),
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return builder.root;
}

class Builder {
  readonly root: Element = { tag: "", attributes: {}, children: [], holdsBlock: true };
  private readonly path: Element[] = [this.root];
  /** Open elements that are too deep to stand in the tree, by name, so that their ends end nothing else. */
  private readonly deeper = new Map<string, number>();
  private tag = "";

  private get here(): Element {
    return this.path.at(-1) ?? this.root;
  }

  text(text: string): void {
    const { children } = this.here;
    const last = children.length - 1;
    if (typeof children[last] === "string") children[last] += text;
    else children.push(text);
  }

  begins(tag: string): void {
    this.tag = tag;
  }

  open(attributes: Record<string, string>): void {
    const { tag } = this;
    if (CLOSES_P.has(tag)) this.endParagraph();
    const ends = ENDS[tag];
    if (ends) this.end(...ends);
    const element: Element = { tag, attributes, children: [], holdsBlock: false };
    if (this.path.length >= MOST_NESTED && !VOID.has(tag)) {
      this.deeper.set(tag, (this.deeper.get(tag) ?? 0) + 1);
      if (BLOCKS.has(tag)) this.text(" ");
      return;
    }
    if (BLOCKS.has(tag)) this.tellAncestors();
    this.here.children.push(element);
    if (!VOID.has(tag)) this.path.push(element);
  }

  close(tag: string): void {
    const open = this.deeper.get(tag) ?? 0;
    if (open > 0) return void this.deeper.set(tag, open - 1);
    const at = this.path.findLastIndex((element) => element.tag === tag);
    if (at > 0) this.path.length = at;
    else if (tag === "br") this.here.children.push({ tag, attributes: {}, children: [], holdsBlock: false });
  }

  /** A block inside a line: those around it in the line know. */
  private tellAncestors(): void {
    for (let at = this.path.length - 1; at > 0; at--) {
      const element = this.path[at];
      if (!element || BLOCKS.has(element.tag) || element.holdsBlock) return;
      element.holdsBlock = true;
    }
  }

  private endParagraph(): void {
    let at = this.path.length - 1;
    while (at > 0 && !BLOCKS.has(this.path[at]?.tag ?? "")) at--;
    if (this.path[at]?.tag === "p") this.path.length = at;
  }

  private end(ended: Set<string>, within: Set<string>): void {
    for (let at = this.path.length - 1; at > 0; at--) {
      const tag = this.path[at]?.tag ?? "";
      if (within.has(tag)) return;
      if (ended.has(tag)) this.path.length = at;
    }
  }
}

/** The words in some nodes, white space single. */
export function wordsOf(nodes: Node[]): string {
  return spaced(nodes).replace(/\s+/g, " ").trim();
}

function spaced(nodes: Node[]): string {
  return nodes
    .map((node) => {
      if (typeof node === "string") return node;
      if (node.tag === "script" || node.tag === "style") return "";
      return BLOCKS.has(node.tag) || node.tag === "br" ? ` ${spaced(node.children)} ` : spaced(node.children);
    })
    .join("");
}

/** Every element below some nodes that is like this. */
export function elementsIn(nodes: Node[], isWanted: (element: Element) => boolean): Element[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [];
    const within = elementsIn(node.children, isWanted);
    return isWanted(node) ? [node, ...within] : within;
  });
}

export const hasClass = (element: Element, name: string): boolean =>
  ` ${(element.attributes.class ?? "").replace(/\s+/g, " ")} `.includes(` ${name} `);

/** What a style says of one property, in small letters; "" for nothing. */
export function styleOf({ attributes: { style = "" } }: Element, property: string): string {
  for (const rule of style.split(";")) {
    const colon = rule.indexOf(":");
    if (rule.slice(0, colon).trim().toLowerCase() === property)
      return rule
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return "";
}
