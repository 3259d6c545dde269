// @ts-check
/**
 * For developers: npm run fonts makes the small fonts in app/fonts from those of the packages: the letters that English is
 * written with and the weights that the design uses, a third of the bytes. Every other letter comes from the whole files,
 * which load when one is shown (app/fonts/index.ts). To run again when a package or the design's weights change.
 */
import { readFileSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";

/** ASCII, and what careful English has besides. The unicode-range of the whole files in app/fonts/index.ts is the rest. */
const LETTERS =
  Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)).join("") +
  "\u00a0£§©«»·×½é–—‘’“”•…€←→−";

const FONTS = [
  // Headlines have one weight; the few half-bold words in this face take it too.
  { of: "bricolage-grotesque", file: "bricolage-grotesque-latin-opsz-normal", axes: { wght: 650 } },
  { of: "figtree", file: "figtree-latin-wght-normal", axes: { wght: { min: 400, max: 700 } } },
  { of: "source-serif-4", file: "source-serif-4-latin-wght-normal", axes: { wght: { min: 400, max: 700 } } },
];

for (const { of, file, axes } of FONTS) {
  const whole = readFileSync(`node_modules/@fontsource-variable/${of}/files/${file}.woff2`);
  const small = await subsetFont(whole, LETTERS, { targetFormat: "woff2", variationAxes: axes });
  writeFileSync(`app/fonts/${of}.woff2`, small);
  console.log(`${of}: ${whole.length.toLocaleString("en-GB")} bytes, now ${small.length.toLocaleString("en-GB")}`);
}
