import type { Block } from "./block";
import { linkTarget } from "./links";
import type { Lost } from "./lost";
import { type Element, type Node, wordsOf } from "./tree";

interface Setting {
  lost: Lost;
  /** How many levels lower headings become. */
  shift: number;
  imageFor: (src: string, alt: string) => string | null;
  /** Reads whatever is within a block; handed in, since blocks hold blocks. */
  read: (nodes: Node[], page: Page) => Block[];
}

/** What is the same for everything that is read of one piece of HTML, and how deep in lists and quotations one is. */
export class Page {
  readonly lost: Lost;
  readonly shift: number;
  readonly imageFor: Setting["imageFor"];

  constructor(
    private readonly setting: Setting,
    readonly depth = 0,
  ) {
    ({ lost: this.lost, shift: this.shift, imageFor: this.imageFor } = setting);
  }

  /** Some nodes as blocks of Markdown. */
  blocksIn(nodes: Node[]): Block[] {
    return this.setting.read(nodes, this);
  }

  deeper(): Page {
    return new Page(this.setting, this.depth + 1);
  }

  /** The marks around what is in an element, with its own address when it is a link that leads somewhere. */
  linked(element: Element, marks: readonly string[]): readonly string[] {
    const { tag, attributes } = element;
    if (tag !== "a" || attributes.href === undefined) return marks;
    const target = linkTarget(attributes.href);
    if (target) return [...marks.filter((mark) => !mark.startsWith("a:")), `a:${target}`];
    if (!attributes.href.startsWith("#"))
      this.lost.add("A link that leads nowhere a reader may go", wordsOf([element]));
    return marks;
  }
}
