const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/gi;
const ENTITIES: Record<string, string> = { "&amp;": "&", "&quot;": '"', "&#39;": "'", "&nbsp;": " ", "\u00a0": " " };
const MARKS: Record<string, string> = { strong: "**", b: "**", em: "*", i: "*", code: "`" };
const HEADINGS: Record<string, string> = { h2: "## ", h3: "### ", h4: "#### " };

interface Node {
  tag: string;
  href?: string;
  children: (Node | string)[];
}

/**
 * The cleaned HTML of a description as Markdown, for editing: saving it gives the same words and structure again.
 * Tables, which nobody wants to type, stay HTML.
 */
export function asMarkdown(html: string): string {
  return blocks(treeOf(html).children)
    .replace(/(?<=\S) {2,}/g, " ")
    .trim();
}

/** Clean HTML is well formed: every tag is closed in its turn. */
function treeOf(html: string): Node {
  const root: Node = { tag: "", children: [] };
  const path = [root];
  for (const [token, slash, name, attributes] of html.matchAll(TOKEN)) {
    const parent = path.at(-1) ?? root;
    const tag = name?.toLowerCase();
    if (!tag) parent.children.push(token);
    else if (slash) path.pop();
    else {
      const node: Node = { tag, href: /href="([^"]*)"/.exec(attributes ?? "")?.[1], children: [] };
      parent.children.push(node);
      if (tag !== "br" && tag !== "hr") path.push(node);
    }
  }
  return root;
}

function blocks(nodes: (Node | string)[]): string {
  return nodes
    .map((node) => (typeof node === "string" ? escapeLine(textOf(node)).trim() : block(node)))
    .filter(Boolean)
    .join("\n\n");
}

function block(node: Node): string {
  if (node.tag in HEADINGS) return `${HEADINGS[node.tag]}${inline(node.children).replace(/\n/g, " ").trim()}`;
  switch (node.tag) {
    case "ul":
    case "ol":
      return list(node);
    case "blockquote":
      return blocks(node.children).replace(/^/gm, "> ");
    case "hr":
      return "---";
    case "table":
      return asHtml(node);
    default:
      return escapeLine(inline(node.children).trim());
  }
}

function list({ tag, children }: Node): string {
  const entries = children.filter((child) => typeof child !== "string");
  return entries.map((entry, at) => entryOf(entry, tag === "ol" ? `${at + 1}. ` : "- ")).join("\n");
}

/** What belongs to an entry, lists within it too, is set in by as much as its mark takes. */
function entryOf({ children }: Node, mark: string): string {
  const isList = (child: Node | string) => typeof child !== "string" && /^(?:ul|ol)$/.test(child.tag);
  const words = inline(children.filter((child) => !isList(child))).trim();
  const lists = children
    .filter((child) => typeof child !== "string")
    .filter(isList)
    .map(list);
  return `${mark}${[escapeLine(words), ...lists].join("\n").replace(/\n/g, `\n${" ".repeat(mark.length)}`)}`;
}

function inline(nodes: (Node | string)[], isMarked = false): string {
  let said = "";
  for (const [at, node] of nodes.entries()) {
    const next = nodes[at + 1];
    said +=
      typeof node === "string"
        ? textOf(node)
        : marked(node, { before: said, after: next ? wordsOf(next) : "", isMarked });
  }
  return said;
}

const wordsOf = (node: Node | string): string =>
  typeof node === "string" ? node : node.children.map(wordsOf).join("");

/** What stands around a node decides whether Markdown could tell where its mark begins and ends. */
function marked({ tag, href, children }: Node, around: { before: string; after: string; isMarked: boolean }): string {
  if (tag === "br") return "\n";
  const mark = MARKS[tag];
  const words = inline(children, around.isMarked || mark !== undefined);
  if (tag === "a") return href ? `[${words}](${href.replaceAll("&amp;", "&")})` : words;
  if (!mark || words.trim() === "") return words;
  // Marks hold on to words: blanks go outside.
  const [, before = "", inside = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  const standsFree =
    !around.isMarked &&
    /(?:^|[\s(])$/.test(around.before + before) &&
    /^(?:$|[\s.,;:!?)])/.test(after + around.after.replace(/^<.*/, ""));
  return standsFree ? `${before}${mark}${inside}${mark}${after}` : `${before}<${tag}>${inside}</${tag}>${after}`;
}

/** Text with the signs that would mean something taken back; `&lt;` stays as it is. */
function textOf(html: string): string {
  return html
    .replace(/&amp;(?=#?\w+;)/g, "\u0000")
    .replace(/&(?:amp|quot|#39|nbsp);|\u00a0/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll("\u0000", "&amp;")
    .replace(/\s+/g, " ")
    .replace(/[\\`*]|(?<![^\W_])_|_(?![^\W_])|\[(?=[^\]]*\]\()|~(?=.*~)/g, String.raw`\$&`);
}

/** A line that begins like a heading, a list or a quotation, and is none. */
function escapeLine(text: string): string {
  return text
    .replace(/^(\s*)([#>+-]|=+$)/gm, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, String.raw`$1\$2`);
}

function asHtml({ tag, children }: Node): string {
  const inner = children.map((child) => (typeof child === "string" ? child.replace(/\s+/g, " ") : asHtml(child)));
  return tag === "br" ? "<br />" : `<${tag}>${inner.join("")}</${tag}>`;
}
