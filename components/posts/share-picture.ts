import { FRAME } from "@/components/site/circles";
import { shapesOf } from "./illustrations/catalogue";
import { drawable, laidOut, pathOf } from "./picture-words";
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
const PAPER = "#fbfaf7";
const BRAND = "#0b6660";
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

/** What a picture says besides its drawing. */
export interface Words {
  title: string;
  category: string;
  /** Whose site it is. */
  house: string;
}

/** The column of the words, and the card with the drawing beside it, in pixels. */
const COLUMN = { x: 64, width: 490, sizes: [76, 66, 57, 49, 42], lines: [4, 4, 5, 6, 7] } as const;
const CARD = { x: 592, y: 145, width: 544, height: 340, round: 28 } as const;
const LEADING = 1.1;

/**
 * A post's share picture as an SVG document: its title beside its drawing. Letters are outlines, so it looks the same
 * whatever fonts a machine has. A title that the house's face cannot write is left to the text that networks show below the
 * picture: then the drawing has the whole of it.
 */
export function sharePicture(post: { id: string; illustration: string | null }, words?: Words): string {
  const title = words && drawable(words.title);
  const { width, height } = SHARE_SIZE;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`;
  const shapes = shapesOf(post).map(element).join("");
  if (!words || !title) {
    const { top, height: seen } = SHARE_CROP;
    const view = `viewBox="0 ${top} ${FRAME.width} ${seen}" preserveAspectRatio="xMidYMid slice"`;
    return `${head} ${view}><rect y="${top}" width="${FRAME.width}" height="${seen}" fill="${SAND}"/>${shapes}</svg>`;
  }
  const { x, y, round } = CARD;
  const card = `x="${x}" y="${y}" width="${CARD.width}" height="${CARD.height}"`;
  return [
    `${head} viewBox="0 0 ${width} ${height}">`,
    `<clipPath id="card"><rect ${card} rx="${round}"/></clipPath>`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    ...written(title, words),
    `<g clip-path="url(#card)"><rect ${card} fill="${SAND}"/>`,
    `<svg ${card} viewBox="0 0 ${FRAME.width} ${FRAME.height}" preserveAspectRatio="xMidYMid slice">${shapes}</svg></g>`,
    "</svg>",
  ].join("");
}

/** The title in the middle of its column, the category above it, the house below. */
function written(title: string, { category, house }: Words): string[] {
  const { size, lines } = laidOut(title, COLUMN);
  const first = SHARE_SIZE.height / 2 - ((lines.length - 1) * size * LEADING) / 2 + size * 0.35;
  const path = (line: string, y: number, type: number, fill: string) =>
    `<path fill="${fill}" d="${pathOf(line, { x: COLUMN.x, y, size: type })}"/>`;
  const little = (text: string, y: number, fill: string) => {
    const plain = drawable(text);
    const [line] = plain ? laidOut(plain, { ...COLUMN, sizes: [26], lines: [1] }).lines : [];
    return line ? [path(line, y, 26, fill)] : [];
  };
  return [
    ...little(category, 88, BRAND),
    ...lines.map((line, index) => path(line, first + index * size * LEADING, size, PAINT.ink)),
    ...little(house, 566, PAINT.ink),
  ];
}

function element({ tag, at, fill, stroke }: Shape): string {
  const painted = { ...at, fill: fill ? PAINT[fill] : "none", ...(stroke && { stroke: PAINT[stroke] }) };
  return `<${tag} ${Object.entries(painted)
    .map(([name, value]) => `${hyphened(name)}="${value}"`)
    .join(" ")}/>`;
}

/** strokeWidth is stroke-width where no React reads it. */
const hyphened = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
