import { escapeHtml } from "@/lib/core/text/text";
import type { Held } from "../html/held";
import { heldVideo, linkText, pictureText } from "../html/prepare";
import { videoAddress } from "../videos";

/** What both of Ghost's forms of a text share: cards, which hold one thing each. */
export interface Circumstances {
  held: Held;
  remarks: string[];
}

export type Card = Record<string, unknown>;

const said = (card: Card, ...names: string[]): string => {
  for (const name of names) if (typeof card[name] === "string" && card[name]) return card[name];
  return "";
};

const wordsOf = (html: string) => html.replace(/<[^>]{0,2000}>/g, "").trim();

/** A card as HTML; what has no like here becomes a link or is told of. */
export function cardHtml(name: string, card: Card, { held, remarks }: Circumstances): string {
  switch (name.replace(/^card-/, "")) {
    case "image":
      return picture(card, held);
    case "gallery":
      return gallery(card, { held, remarks });
    case "hr":
    case "horizontalrule":
      return "<hr>";
    case "html":
      return said(card, "html");
    case "markdown":
      return held.hold(said(card, "markdown"));
    case "code":
    case "codeblock":
      return `<pre><code>${escapeHtml(said(card, "code"))}</code></pre>`;
    case "callout":
      return `<blockquote>${said(card, "calloutText", "text")}</blockquote>`;
    case "toggle":
      return `<h3>${said(card, "heading")}</h3>${said(card, "content")}`;
    case "button":
    case "call-to-action":
    case "signup":
      return button(name, card, { held, remarks });
    case "embed":
      return embed(card, { held, remarks });
    case "bookmark":
      return linked(said(metadata(card), "title") || said(card, "title"), said(card, "url"), held);
    case "paywall":
      remarks.push("A part of it was for members only");
      return "";
    default:
      return other(name, card, { held, remarks });
  }
}

const metadata = (card: Card): Card =>
  typeof card.metadata === "object" && card.metadata !== null ? (card.metadata as Card) : {};

function picture(card: Card, held: Held): string {
  const src = said(card, "src");
  if (!src) return "";
  const alt = said(card, "alt", "altText");
  return held.hold(pictureText(src, alt, wordsOf(said(card, "caption"))), pictureText(src, alt));
}

function gallery(card: Card, given: Circumstances): string {
  const pictures = Array.isArray(card.images) ? (card.images as unknown[]) : [];
  given.remarks.push("A gallery is a row of pictures now");
  return pictures
    .flatMap((one) => (typeof one === "object" && one !== null ? picture(one as Card, given.held) : []))
    .join("\n");
}

function button(name: string, card: Card, { held, remarks }: Circumstances): string {
  const [words, address] = [said(card, "buttonText"), said(card, "buttonUrl")];
  const above = said(card, "textValue", "header", "subheader");
  if (words && /^(?:https?:\/\/|\/)/.test(address)) {
    return `${above ? `<p>${above}</p>` : ""}${held.hold(`::action${linkText(words, address)}`, linkText(words, address))}`;
  }
  remarks.push(`A card was left out: ${name}`);
  return above ? `<p>${above}</p>` : "";
}

function embed(card: Card, { held, remarks }: Circumstances): string {
  const address = said(card, "url");
  const video = videoAddress(address);
  const title = said(metadata(card), "title");
  if (video) return heldVideo(video, title, held);
  if (address) remarks.push(`Another page was shown in it, and is a link now: ${address.slice(0, 200)}`);
  else remarks.push("A page was shown in it that has no address: it was left out");
  return linked(title, address, held);
}

function linked(words: string, address: string, held: Held): string {
  return /^https?:\/\//.test(address) ? held.hold(linkText(words, address)) : words && `<p>${escapeHtml(words)}</p>`;
}

/** Recordings, files, products: what they say and where they lead. */
function other(name: string, card: Card, { held, remarks }: Circumstances): string {
  const address = said(card, "src", "url", "productUrl", "buttonUrl");
  const words = said(card, "title", "fileTitle", "productTitle", "heading", "header", "caption", "fileName");
  const text = said(card, "productDescription", "description", "html", "subheading", "text");
  remarks.push(address ? `A card became a link: ${name}` : `A card was left out: ${name}`);
  return `${linked(wordsOf(words), address, held)}${text && `<div>${text}</div>`}`;
}
