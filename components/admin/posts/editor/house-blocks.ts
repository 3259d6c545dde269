import { Node, type NodeViewRendererProps } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";

/** Blocks that are one thing, filled in through a dialog. */
export const HOUSE_KINDS = ["picture", "video", "job", "alert", "action"] as const;
export type HouseKind = (typeof HOUSE_KINDS)[number];

export type HouseAttrs = Record<string, string>;

/** Asks whoever holds the dialogs to show the one of a block. */
export interface ChangeWanted {
  kind: HouseKind;
  attrs: HouseAttrs;
  /** Where the block stands. */
  pos: number;
}
export const CHANGE_EVENT = "post:change-block";

const ATTRS: Record<HouseKind, string[]> = {
  picture: ["src", "alt", "caption"],
  video: ["label", "address"],
  job: ["of"],
  alert: ["of"],
  action: ["label", "address"],
};

/** What a block is called, and what it says of itself. */
const SAYS: Record<HouseKind, (attrs: HouseAttrs) => [string, string]> = {
  picture: ({ alt = "", caption = "" }) => {
    const words = /^decorative$/i.test(alt.trim()) ? "Says nothing to readers who cannot see it" : alt;
    return ["Picture", [words || "Nobody has said what it shows", caption].filter(Boolean).join(" · ")];
  },
  video: ({ label, address }) => ["Video", `${label || "A video"} · ${address}`],
  job: ({ of }) => ["Job card", of ?? ""],
  alert: ({ of }) => ["Sign-up for alerts", of ? [...new URLSearchParams(of).values()].join(", ") : "every new job"],
  action: ({ label, address }) => ["Button", `${label} → ${address}`],
};

export const houseBlocks = [...HOUSE_KINDS.map(houseBlock), inlinePicture()];

function houseBlock(kind: HouseKind) {
  return Node.create({
    name: kind,
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => Object.fromEntries(ATTRS[kind].map((name) => [name, { default: "" }])),
    parseHTML: () => [{ tag: `div[data-house="${kind}"]`, getAttrs: (element) => ({ ...element.dataset }) }],
    renderHTML: ({ node }) => ["div", { "data-house": kind, ...asData(node.attrs) }],
    addNodeView: () => (props) => ({ dom: card(kind, props) }),
    addKeyboardShortcuts() {
      return {
        Enter: () => {
          const { selection } = this.editor.state;
          if (!(selection instanceof NodeSelection) || selection.node.type.name !== kind) return false;
          ask(this.editor.view.dom, { kind, attrs: selection.node.attrs, pos: selection.from });
          return true;
        },
      };
    },
  });
}

const asData = (attrs: HouseAttrs) =>
  Object.fromEntries(Object.entries(attrs).map(([name, value]) => [`data-${name}`, value]));

function ask(from: Element, detail: ChangeWanted): void {
  from.dispatchEvent(new CustomEvent<ChangeWanted>(CHANGE_EVENT, { bubbles: true, detail }));
}

function card(kind: HouseKind, { node, getPos }: NodeViewRendererProps): HTMLElement {
  const attrs = node.attrs as HouseAttrs;
  const [name, words] = SAYS[kind](attrs);
  const dom = element("div", "house-block");
  dom.contentEditable = "false";
  if (kind === "picture" && attrs.src?.startsWith("/blog/images/")) {
    const image = element("img", "house-picture");
    image.src = attrs.src;
    image.alt = "";
    dom.append(image);
  }
  const change = element("button", "house-change", "Change");
  change.type = "button";
  change.setAttribute("aria-label", `Change: ${name}, ${words}`);
  change.addEventListener("click", () => ask(dom, { kind, attrs, pos: getPos() ?? 0 }));
  dom.append(element("strong", "", name), element("span", "house-words", words), change);
  return dom;
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** A picture within a line, as old texts have them: shown as its words. */
function inlinePicture() {
  return Node.create({
    name: "inlinePicture",
    group: "inline",
    inline: true,
    atom: true,
    addAttributes: () => ({ src: { default: "" }, alt: { default: "" }, caption: { default: "" } }),
    parseHTML: () => [{ tag: "span[data-picture]" }],
    renderHTML: ({ node }) => ["span", { "data-picture": node.attrs.src }, `Picture: ${node.attrs.alt || "no words"}`],
  });
}
