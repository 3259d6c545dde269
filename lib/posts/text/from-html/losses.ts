import { videoAt } from "../videos";
import type { Page } from "./page";
import { isMarginNote } from "./programs";
import { type Element, elementsIn, hasClass, styleOf, wordsOf } from "./tree";

/** What nobody misses, as nobody saw it. */
const UNSEEN = new Set([
  "head",
  "style",
  "meta",
  "link",
  "title",
  "base",
  "colgroup",
  "col",
  "wbr",
  "source",
  "track",
  "param",
  "basefont",
  "frame",
]);

const NAMES: Record<string, string> = {
  script: "A script",
  object: "Something embedded",
  embed: "Something embedded",
  applet: "Something embedded",
  video: "A video that was a file",
  audio: "A sound",
  canvas: "A drawing made by a script",
  svg: "A drawing",
  math: "A formula",
  input: "A field of a form",
  select: "A field of a form",
  textarea: "A field of a form",
  button: "A button",
};

/** Whether an element is left out; what a reader would miss of it is said. */
export function sayLoss(element: Element, { lost }: Page): boolean {
  const { tag, attributes } = element;
  if (UNSEEN.has(tag)) return true;
  if (isMarginNote(element)) {
    lost.add("A comment in the margin", wordsOf([element]));
    return true;
  }
  const isHidden =
    tag === "template" || styleOf(element, "display") === "none" || styleOf(element, "mso-hide") === "all";
  if (isHidden) {
    if (wordsOf([element])) lost.add("Words that were hidden", wordsOf([element]));
    return true;
  }
  if (tag === "iframe") return lostFrame(element, lost.add.bind(lost));
  const name = NAMES[tag];
  if (!name) return false;
  if (tag === "input" && attributes.type === "hidden") return true;
  if (tag === "script") {
    lost.add(name);
    return true;
  }
  const words = wordsOf(element.children) || attributes.alt || attributes["aria-label"] || attributes.value || "";
  const isOrnament = (tag === "svg" || tag === "button") && (attributes["aria-hidden"] === "true" || !words);
  if (!isOrnament || (tag === "svg" && attributes["aria-hidden"] !== "true")) {
    lost.add(name, words || fileOf(element));
  }
  return true;
}

/** A frame with a video is not lost. */
function lostFrame(
  { attributes: { src = "", "data-src": later = "" } }: Element,
  add: (what: string) => void,
): boolean {
  if (videoAt(src) || videoAt(later)) return false;
  const host = URL.canParse(src) && /^https?:/i.test(src) ? new URL(src).hostname : "";
  add(host ? `A page of ${host} that was embedded` : "A page that was embedded");
  return true;
}

function fileOf(element: Element): string {
  const sources = [element, ...elementsIn(element.children, ({ tag }) => tag === "source")];
  return sources.map(({ attributes: { src = "" } }) => src).find((src) => src && !src.startsWith("data:")) ?? "";
}

/** Whether a picture is one pixel that counts readers. */
export const isCounter = ({ attributes: { width, height } }: Element): boolean => width === "1" && height === "1";

export const isWordPressCaption = (element: Element): boolean => hasClass(element, "wp-caption-text");
