import { videoAt } from "../videos";
import { type Block, isWordless, together } from "./block";
import { imageMarkdown } from "./lines";
import { linkTarget } from "./links";
import { isWordPressCaption } from "./losses";
import type { Page } from "./page";
import { type Element, elementsIn, hasClass, type Node, wordsOf } from "./tree";

/** The blocks of programs that have blocks, and our own, as those of the house; null where an element is none. */
export function cardOf(element: Element, page: Page): Block[] | null {
  const { tag, attributes } = element;
  if (tag === "iframe") return framed(element, attributes.title ?? "");
  if (tag === "p" && hasClass(element, "video")) return ownVideo(element);
  if (tag === "p" && hasClass(element, "action")) return button(element);
  if (tag === "div" && attributes["data-block"]) return liveBlock(attributes);
  if (hasClass(element, "wp-block-button") || hasClass(element, "kg-button-card")) return button(element);
  if (tag === "div" && (hasClass(element, "callout") || hasClass(element, "note")))
    return callout(element.children, page);
  if (hasClass(element, "kg-callout-card")) {
    const said = elementsIn(element.children, (part) => hasClass(part, "kg-callout-text"));
    return callout(said.length > 0 ? said : element.children, page);
  }
  if (hasClass(element, "kg-bookmark-card")) return bookmark(element, page);
  if (tag === "figure" || hasClass(element, "wp-caption")) return figure(element, page);
  return null;
}

const other = (text: string): Block => ({ kind: "other", text });
const label = (words: string) =>
  words
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 140)
    .replace(/[[\]\\]/g, "\\$&");

function videoBlock(address: string, words: string): Block[] | null {
  const video = videoAt(address);
  return video ? [other(`::video[${label(words) || "A video"}](${video.page})`)] : null;
}

const framed = ({ attributes }: Element, words: string) =>
  videoBlock(attributes.src ?? "", words) ?? videoBlock(attributes["data-src"] ?? "", words);

function ownVideo(element: Element): Block[] | null {
  const [link] = elementsIn(element.children, ({ tag }) => tag === "a");
  const words = elementsIn(element.children, ({ tag }) => tag === "strong");
  return videoBlock(link?.attributes.href ?? "", wordsOf(words));
}

function button(element: Element): Block[] | null {
  const [link] = elementsIn([element], ({ tag }) => tag === "a");
  const target = linkTarget(link?.attributes.href ?? "");
  const words = label(wordsOf([element]));
  return target && words && !/[()\s<>]/.test(target) ? [other(`::action[${words}](${target})`)] : null;
}

function liveBlock({ "data-block": kind, "data-of": of = "" }: Element["attributes"]): Block[] | null {
  if (kind === "job" && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(of)) return [other(`::job[${of}]`)];
  if (kind === "alert" && !/[\]\n]/.test(of)) return [other(of ? `::alert[${of}]` : "::alert")];
  return null;
}

/** Words that stand apart do so at the top only; within a list or quotation they are a part of it. */
function callout(nodes: Node[], page: Page): Block[] {
  const blocks = page.deeper().blocksIn(nodes);
  if (blocks.length === 0 || page.depth > 0 || together(blocks).length > 7500) return blocks;
  return [other(`:::callout\n${together(blocks).replace(/^:::/gm, "\\:::")}\n:::`)];
}

function bookmark(element: Element, page: Page): Block[] | null {
  const one = (name: string) => wordsOf(elementsIn(element.children, (part) => hasClass(part, name)));
  const [link] = elementsIn(element.children, ({ tag }) => tag === "a");
  const title = one("kg-bookmark-title");
  if (!link || !title) return null;
  const children: Node[] = [{ ...link, children: [title], holdsBlock: false }, ` ${one("kg-bookmark-description")}`];
  return page.blocksIn([{ tag: "p", attributes: {}, children, holdsBlock: false }, ...captionOf(element)]);
}

const isCaption = (element: Element) => element.tag === "figcaption" || isWordPressCaption(element);
const captionOf = (element: Element) => elementsIn(element.children, isCaption).slice(0, 1);

/** A picture and the words below it; a video and its words; or whatever else is in the figure, with its words after it. */
function figure(element: Element, page: Page): Block[] | null {
  const captions = captionOf(element);
  const below = wordsOf(captions);
  const inside = element.children.filter((node) => typeof node === "string" || !captions.includes(node));
  const pictures = elementsIn(inside, ({ tag }) => tag === "img");
  const [picture] = pictures;
  const [frame] = elementsIn(inside, ({ tag }) => tag === "iframe");
  if (frame && videoAt(frame.attributes.src ?? "")) return framed(frame, below || (frame.attributes.title ?? ""));
  if (hasClass(element, "wp-block-embed")) {
    const video = videoBlock(wordsOf(inside), below);
    if (video) return video;
  }
  if (!picture || pictures.length > 1 || !isWordless(inside) || leadsOn(inside, picture)) return null;
  const text = imageMarkdown(picture, page, below);
  return text ? [other(text)] : page.blocksIn(captions.flatMap(({ children }) => children));
}

/** Whether a picture is a link to something other than itself. */
function leadsOn(nodes: Node[], picture: Element): boolean {
  const [link] = elementsIn(nodes, ({ tag, attributes }) => tag === "a" && attributes.href !== undefined);
  const href = link?.attributes.href ?? "";
  return link !== undefined && href !== picture.attributes.src && !/\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(href);
}
