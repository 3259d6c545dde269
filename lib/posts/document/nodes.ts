/** A piece of an article as the editor with buttons holds it: the JSON of its document. */
export interface DocumentNode {
  type: string;
  attrs?: Record<string, string | number | null>;
  content?: DocumentNode[];
  text?: string;
  marks?: DocumentMark[];
}

export interface DocumentMark {
  type: "bold" | "italic" | "strike" | "code" | "link";
  attrs?: { href: string };
}

export const paragraph = (content: DocumentNode[]): DocumentNode =>
  content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };

export const isSameMark = (one: DocumentMark, other: DocumentMark): boolean =>
  one.type === other.type && one.attrs?.href === other.attrs?.href;

/** Texts with the same marks beside each other as one, and nothing empty: the one form a line has. */
export function tidied(nodes: DocumentNode[]): DocumentNode[] {
  const tidy: DocumentNode[] = [];
  for (const node of nodes) {
    if (node.type === "text" && !node.text) continue;
    const last = tidy.at(-1);
    if (last?.type === "text" && node.type === "text" && hasSameMarks(last, node)) {
      tidy[tidy.length - 1] = { ...last, text: `${last.text}${node.text}` };
    } else tidy.push(node);
  }
  return tidy;
}

function hasSameMarks({ marks: one = [] }: DocumentNode, { marks: other = [] }: DocumentNode): boolean {
  return one.length === other.length && one.every((mark) => other.some((each) => isSameMark(mark, each)));
}

/** Blanks at the ends of a line, and around a line end that stays, are nothing to a reader. */
export function trimmed(nodes: DocumentNode[]): DocumentNode[] {
  return nodes.flatMap((node, index) => {
    if (node.type !== "text" || node.marks?.some(({ type }) => type === "code")) return [node];
    let words = node.text ?? "";
    if (index === 0 || nodes[index - 1]?.type === "hardBreak") words = words.replace(/^[ \t]+/, "");
    if (index === nodes.length - 1 || nodes[index + 1]?.type === "hardBreak") words = words.replace(/[ \t]+$/, "");
    return words ? [{ ...node, text: words }] : [];
  });
}
