import { htmlToText } from "@/lib/core/text/html";
import { attribute } from "../html/attributes";
import type { Held } from "../html/held";
import { heldVideo, linkText, pictureText, sourceOf } from "../html/prepare";
import { videoAddress } from "../videos";

/** A picture of the old site's library. */
export interface Attachment {
  src: string;
  alt: string;
  caption: string;
}

/** Asks for pictures by their numbers, or for all that belong to a post. */
export interface Library {
  byId(id: string): Attachment | undefined;
  ofPost(id: string): Attachment[];
}

interface Circumstances {
  held: Held;
  library: Library;
  postId: string;
  remarks: string[];
}

const TAG = /\[(\/?)([a-z][\w-]{0,40})((?:\s|=|\/)[^[\]]{0,2000})?\]/gi;
const CAPTION = /\[(?:wp_)?caption([^[\]]{0,2000})\]([^[]{0,20000})\[\/(?:wp_)?caption\]/gi;
const WITH_ADDRESS = /\[(embed|youtube|vimeo|video|audio)([^[\]]{0,2000})\]([^[\]]{0,2000})\[\/\1\]/gi;

/** What WordPress and its plug-ins write in square brackets, made into what we have, or taken out and told of. */
export function withoutShortcodes(html: string, given: Circumstances): string {
  const unknown = new Set<string>();
  const closed = new Set([...html.matchAll(/\[\/([a-z][\w-]{0,40})\]/gi)].map(([, name = ""]) => name.toLowerCase()));
  const text = html
    // Two brackets show a shortcode instead of running it.
    .replace(/\[(\[[^[\]]{1,2000}\])\]/g, (_, shown: string) => shown.replace("[", "&#91;").replace("]", "&#93;"))
    .replace(CAPTION, (_, attributes: string, inner: string) => caption(attributes, inner, given))
    .replace(WITH_ADDRESS, (_, name: string, attributes: string, inner: string) =>
      played(name, attributes, inner, given),
    )
    .replace(TAG, (whole, slash: string, rawName: string, attributes = "") => {
      const name = rawName.toLowerCase();
      if (slash) return KNOWN.has(name) || unknown.has(name) ? "" : whole;
      if (name === "gallery") return gallery(attributes, given);
      if (PLAYED.has(name)) return played(name, attributes, "", given);
      if (SILENT.has(name)) return "";
      // "[sic]" and "[London]" are words; what has attributes or an end is a program's.
      if (!/=|^\s*\d+\s*$/.test(attributes) && !closed.has(name)) return whole;
      unknown.add(name);
      return "";
    });
  for (const name of unknown) given.remarks.push(`A shortcode was left out: [${name}]`);
  return text;
}

const PLAYED = new Set(["embed", "youtube", "vimeo", "video", "audio"]);
const KNOWN = new Set(["caption", "wp_caption", "gallery", ...PLAYED]);
const SILENT = new Set(["more", "nextpage"]);

function caption(attributes: string, inner: string, { held }: Circumstances): string {
  const [picture = ""] = /<img\b[^>]{0,5000}>/i.exec(inner) ?? [];
  const src = sourceOf(picture);
  if (!src) return inner;
  const alt = attribute(picture, "alt") ?? "";
  const words = attribute(attributes, "caption") ?? htmlToText(inner);
  return `\n\n${held.hold(pictureText(src, alt, words), pictureText(src, alt))}\n\n`;
}

function played(name: string, attributes: string, inner: string, { held, remarks }: Circumstances): string {
  const bare = attributes.replace(/^[\s=]+|\s+$/g, "");
  const named = ["src", "url", "id", "mp4", "m4v", "webm", "mp3", "ogg"].map((one) => attribute(attributes, one));
  const given = (inner.trim() || named.find(Boolean) || bare).replace(/&(?:amp|#0?38);/g, "&");
  const asId = name === "youtube" ? `https://youtu.be/${given}` : name === "vimeo" ? `https://vimeo.com/${given}` : "";
  const video = videoAddress(given) ?? (asId && videoAddress(asId));
  if (video) return `\n\n${heldVideo(video, "", held)}\n\n`;
  if (!/^https?:\/\//.test(given)) {
    remarks.push(`A shortcode was left out: [${name}]`);
    return "";
  }
  remarks.push(`Another page was shown in it, and is a link now: ${given.slice(0, 200)}`);
  return `\n\n${held.hold(linkText("", given))}\n\n`;
}

function gallery(attributes: string, { held, library, postId, remarks }: Circumstances): string {
  const ids = attribute(attributes, "ids") ?? attribute(attributes, "include");
  const wanted = ids
    ?.split(",")
    .map((id) => id.trim())
    .filter(Boolean);
  const pictures = wanted ? wanted.flatMap((id) => library.byId(id) ?? []) : library.ofPost(postId);
  const missing = (wanted?.length ?? 0) - pictures.length;
  if (missing > 0) remarks.push(`Pictures of a gallery are not in the file: ${missing}`);
  if (pictures.length > 0) remarks.push("A gallery is a row of pictures now");
  else if (!wanted) remarks.push("A gallery without pictures was left out");
  const texts = pictures.map(({ src, alt, caption: words }) => held.hold(pictureText(src, alt, words)));
  return texts.length > 0 ? `\n\n${texts.join("\n\n")}\n\n` : "";
}
