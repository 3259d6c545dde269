import { drawingOf } from "@/components/site/circles";
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

// The light theme of app/globals.css: a picture that is sent elsewhere has no theme of its own.
const PAINT = { coral: "#ff7a59", sun: "#ffc94a", sky: "#8fc7ff", lens: "#0b6660", sand: "#f3efe6" };

/** A post's drawing as an SVG document of that size, cropped like a cover: the frame of 320 × 200 loses a little above and below. */
export function sharePicture(postId: string): string {
  const { ground, meeting, aside, lens } = drawingOf(postId);
  const discs = [ground, meeting, ...(aside ? [aside] : [])].map(
    ({ x, y, r, fill }) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${PAINT[fill]}"/>`,
  );
  // The lens lies on the two that make it, the small circle beside them.
  const [first, second, ...rest] = discs;
  const { width, height } = SHARE_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 16 320 168" preserveAspectRatio="xMidYMid slice">`,
    `<rect y="16" width="320" height="168" fill="${PAINT.sand}"/>`,
    ...[first, second, `<path d="${lens}" fill="${PAINT.lens}"/>`, ...rest],
    "</svg>",
  ].join("");
}
