import { FRAME } from "@/components/site/circles";
import { shapesOf } from "./illustrations/catalogue";
import type { Paint, Shape } from "./illustrations/shapes";
import type { PostSummary } from "@/lib/posts/types";

/** What networks and messengers show of a link. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** What is shown of a link to this post: its picture as it is, or its drawing. */
export function sharedPicture({ slug, image }: Pick<PostSummary, "slug" | "image">) {
  if (!image) return { url: `/blog/${slug}/drawing.png`, ...SHARE_SIZE, type: "image/png", alt: "" };
  const { src, width, height, alt, isClear } = image;
  const scale = Math.min(1, 1280 / width);
  return {
    url: src,
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    type: isClear ? "image/png" : "image/jpeg",
    alt,
  };
}

/** The part of the frame that is seen there: of its 200 units, 16 are cut above and below. */
export const SHARE_CROP = { top: 16, height: 168 } as const;

// The light theme of app/globals.css: a picture that is sent elsewhere has no theme of its own.
const SAND = "#f3efe6";
const PAINT: Record<Paint, string> = {
  coral: "#ff7a59",
  sun: "#ffc94a",
  sky: "#8fc7ff",
  lens: "#0b6660",
  ink: "#17202a",
  mark: "#17202a",
  sheet: "#ffffff",
  rule: "#b9b2a4",
};

/** A post's drawing as an SVG document of that size, cropped like a cover. */
export function sharePicture(post: { id: string; illustration: string | null }): string {
  const { width, height } = SHARE_SIZE;
  const { top, height: seen } = SHARE_CROP;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 ${top} ${FRAME.width} ${seen}" preserveAspectRatio="xMidYMid slice">`,
    `<rect y="${top}" width="${FRAME.width}" height="${seen}" fill="${SAND}"/>`,
    ...shapesOf(post).map(element),
    "</svg>",
  ].join("");
}

function element({ tag, at, fill, stroke }: Shape): string {
  const painted = { ...at, fill: fill ? PAINT[fill] : "none", ...(stroke && { stroke: PAINT[stroke] }) };
  return `<${tag} ${Object.entries(painted)
    .map(([name, value]) => `${hyphened(name)}="${value}"`)
    .join(" ")}/>`;
}

/** strokeWidth is stroke-width where no React reads it. */
const hyphened = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
