import { htmlToText } from "@/lib/core/text/html";
import { oneLine } from "@/lib/core/text/text";
import { videoAddress } from "../videos";
import { attribute, withElements } from "./attributes";
import type { Held } from "./held";

/** Characters that mean something in the words of a picture or a link. */
export const inBrackets = (text: string): string => oneLine(text).replace(/[\\[\]]/g, "\\$&");
const inQuotes = (text: string): string => oneLine(text).replace(/[\\"]/g, "\\$&");
/** An address as it may stand in round brackets. */
const inRound = (address: string): string =>
  address.trim().replace(/[\s()<>]/g, (one) => encodeURIComponent(one).replace("(", "%28").replace(")", "%29"));

/** A picture in our Markdown; its address is changed later, once the picture is here. */
export function pictureText(src: string, alt: string, caption = ""): string {
  return `![${inBrackets(alt)}](${inRound(src)}${caption ? ` "${inQuotes(caption)}"` : ""})`;
}

export const linkText = (words: string, address: string): string =>
  `[${inBrackets(words) || inBrackets(address)}](${inRound(address)})`;

/** A video in our Markdown. What it shows no old site says. */
export const videoText = (address: string, words = ""): string =>
  `::video[${inBrackets(words) || "Video"}](${address})`;

/**
 * What every old site's HTML has in common, made ready: figures with their words, videos, and things of other pages, which
 * become links. `remarks` says what changed.
 */
export function prepared(html: string, held: Held, remarks: string[]): string {
  const framed = withElements(withWrittenPictures(html, held), "iframe", (_, tag) => framedText(tag, held, remarks));
  const figured = withElements(framed, "figure", (inner, tag) => figure(inner, tag, held, remarks));
  const played = ["video", "audio"].reduce(
    (text, name) => withElements(text, name, (inner, tag) => media(inner, tag, held, remarks)),
    figured,
  );
  return played.replace(
    /^[ \t]*(?:<p>)?[ \t]*(https?:\/\/[^\s<>"]{5,300})[ \t]*(?:<\/p>)?[ \t]*$/gim,
    (whole, address: string) => {
      const video = videoAddress(address.replace(/&(?:amp|#0?38);/g, "&"));
      return video ? heldVideo(video, "", held) : whole;
    },
  );
}

/** As far back as the beginning of a tag may be from the address in it. */
const TAG_REACH = 2000;

/** Pictures that stand in the text as letters are put aside before anything reads all of them. */
function withWrittenPictures(html: string, held: Held): string {
  const parts: string[] = [];
  let done = 0;
  for (let at = html.indexOf("data:image/"); at >= 0; at = html.indexOf("data:image/", Math.max(done, at + 1))) {
    const open = html.lastIndexOf("<", at);
    const close = html.indexOf(">", at);
    if (close < 0) break;
    const tag = html.slice(open, close + 1);
    if (open < done || at - open > TAG_REACH || !/^<img\s/i.test(tag)) continue;
    const src = attribute(tag, "src") ?? "";
    if (!/^data:image\/(?:png|jpe?g|webp|avif)/i.test(src) || attribute(tag, "data-src")) continue;
    parts.push(html.slice(done, open), held.hold(pictureText(src, attribute(tag, "alt") ?? "")));
    done = close + 1;
  }
  return parts.join("") + html.slice(done);
}

export const heldVideo = (address: string, words: string, held: Held): string =>
  held.hold(videoText(address, words), linkText(words || "Video", address));

function framedText(tag: string, held: Held, remarks: string[]): string {
  const src = attribute(tag, "src") ?? attribute(tag, "data-src") ?? "";
  const video = videoAddress(src);
  const title = attribute(tag, "title") ?? "";
  if (video) return heldVideo(video, title, held);
  if (!/^(?:https?:)?\/\//.test(src)) return "";
  remarks.push(`Another page was shown in it, and is a link now: ${src.slice(0, 200)}`);
  return held.hold(linkText(title, src.replace(/^\/\//, "https://")));
}

/** A figure that holds one picture is ours, with its words; anything else in one stays what it is. */
function figure(inner: string, tag: string, held: Held, remarks: string[]): string {
  const pictures = inner.match(/<img\b[^>]{0,5000}>/gi) ?? [];
  const [picture] = pictures;
  const src = picture && sourceOf(picture);
  if (!src || pictures.length > 1) {
    const words = inner.replace(/<\/?figcaption[^>]{0,500}>/gi, (end) => (end.startsWith("</") ? "</p>" : "<p>"));
    // The address alone is what an embed of WordPress holds.
    const video = videoAddress(htmlToText(words).trim().split(/\s/, 1)[0] ?? "");
    return video && /embed/.test(tag) ? heldVideo(video, captionOf(inner), held) : `\n${words}\n`;
  }
  const alt = attribute(picture, "alt") ?? "";
  const link = attribute(/<a\b[^>]{0,5000}>/i.exec(inner)?.[0] ?? "", "href");
  if (link && !/\.(?:jpe?g|png|gif|webp|avif)$/i.test(link))
    remarks.push(`A picture was a link: ${link.slice(0, 200)}`);
  const text = pictureText(src, alt, captionOf(inner));
  return held.hold(text, pictureText(src, alt));
}

const captionOf = (inner: string): string => {
  let caption = "";
  withElements(inner, "figcaption", (words) => (caption ||= htmlToText(words)));
  return caption;
};

/** Where a picture is, also when a script was to load it later. */
export function sourceOf(picture: string): string | null {
  const given = ["data-src", "data-lazy-src", "src"].map((name) => attribute(picture, name));
  return given.find((src) => src && !/^data:image\/(?:gif|svg)/.test(src)) ?? null;
}

function media(inner: string, tag: string, held: Held, remarks: string[]): string {
  const src = attribute(tag, "src") ?? attribute(inner, "src");
  if (!src) return "";
  remarks.push(`A recording was played in it, and is a link now: ${src.slice(0, 200)}`);
  return held.hold(linkText("Recording", src));
}
