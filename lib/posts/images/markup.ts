import { escapeHtml } from "@/lib/core/text/text";
import type { ImageFacts } from "../types";
import { sourcesOf } from "./sources";

/** A picture in stored HTML, which is ours: whoever typed a `<` of their own finds it escaped. */
const PICTURE = /<img\b([^<>]*)>/g;
const ADDRESS = /\ssrc="\/blog\/images\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})"/i;

/** The ids of the pictures that a post's HTML shows, each once, in their order. */
export function imagesIn(html: string): string[] {
  const ids = [...html.matchAll(PICTURE)].map(([, attributes = ""]) => ADDRESS.exec(attributes)?.[1]?.toLowerCase());
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** The width of an article's column in pixels: 39rem, and what lies beside it on a narrow screen. */
const COLUMN = 624;
const BESIDE = "calc(100vw - clamp(2rem, 8vw, 5rem))";

/**
 * A post's HTML with its pictures in every size: browsers choose, the space is kept before a byte has come, and a blur
 * of a few pixels stands in it meanwhile. All wait until a reader comes near, but the first of the post, unless something
 * else is (`first: false`). What is not among `images` stays as it is. Time grows with the length of the text alone.
 */
export function withPictures(html: string, images: ReadonlyMap<string, ImageFacts>, { first = true } = {}): string {
  let isFirst = first;
  return html.replace(PICTURE, (whole, attributes: string) => {
    const image = images.get(ADDRESS.exec(attributes)?.[1]?.toLowerCase() ?? "");
    if (!image) return whole;
    // As it stands in the text; the words of the library were only a start for it.
    const alt = /\salt="([^"]*)"/.exec(attributes)?.[1] ?? "";
    const markup = pictureHtml(image, { alt, isFirst });
    isFirst = false;
    return markup;
  });
}

function pictureHtml(image: ImageFacts, { alt, isFirst }: { alt: string; isFirst: boolean }): string {
  const { src, width, height, blur, isClear } = image;
  const shown = Math.min(COLUMN, width);
  const sizes = `(min-width: ${shown + 80}px) ${shown}px, ${BESIDE}`;
  const sources = sourcesOf(image).map(
    ({ type, srcSet }) => `<source type="${type}" srcset="${srcSet}" sizes="${sizes}">`,
  );
  const when = isFirst ? 'fetchpriority="high"' : 'loading="lazy"';
  // Behind a transparent picture it would show for ever.
  const behind = isClear ? "" : `<img class="picture-blur" src="${escapeHtml(blur)}" alt="" aria-hidden="true">`;
  return `<span class="picture${isClear ? " picture-clear" : ""}">${behind}<picture>${sources.join("")}<img src="${src}" alt="${alt}" width="${width}" height="${height}" ${when} decoding="async"></picture></span>`;
}
