import type { ImageFacts } from "../types";

/** What the `<picture>` of an image needs, beside where it stands. Safe in the browser. */
export function sourcesOf({ src, widths }: Pick<ImageFacts, "src" | "widths">) {
  const set = (format: "avif" | "webp") => widths.map((width) => `${src}/${width}.${format} ${width}w`).join(", ");
  return [
    { type: "image/avif", srcSet: set("avif") },
    { type: "image/webp", srcSet: set("webp") },
  ] as const;
}
