// @ts-check
/**
 * Makes the small fonts of app/fonts from those of the packages: the letters that English is written with and the weights
 * that the design uses, a third of the bytes. Every other letter comes from the whole files, which load when one is shown
 * (app/fonts/index.ts). And the outlines of the headline face, for pictures with words.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { headlineOutlines } from "./outlines.mjs";
import { whenChanged } from "./stamp.mjs";

/** ASCII, and what careful English has besides. The unicode-range of the whole files in app/fonts/index.ts is the rest. */
const LETTERS =
  Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)).join("") +
  "\u00a0£§©«»·×½é–—‘’“”•…€←→−";

/** Ligatures, figures of one width, and how letters are moved towards each other. Fractions alone would be an eighth more. */
const FEATURES = ["kern", "liga", "lnum", "tnum", "rvrn"];

/** @type {{ of: string, file: string, axes: Record<string, number | { min: number, max: number }> }[]} */
const FONTS = [
  // Headlines have one weight, which the few half-bold words in this face take too, and one cut for all sizes: half the bytes.
  { of: "bricolage-grotesque", file: "bricolage-grotesque-latin-opsz-normal", axes: { wght: 650, opsz: 32 } },
  { of: "figtree", file: "figtree-latin-wght-normal", axes: { wght: { min: 400, max: 700 } } },
  // Posts are read in one weight, which is half the bytes of all; their few bold words are set in the sans serif.
  { of: "source-serif-4", file: "source-serif-4-latin-wght-normal", axes: { wght: 400 } },
];

/** @param {string} root */
export function ensureFonts(root) {
  const sources = ["scripts/launch/fonts.mjs", "scripts/launch/outlines.mjs", "package-lock.json"];
  return whenChanged({ root, name: "fonts", sources, product: "components/posts/outlines.json" }, async () => {
    const { default: subsetFont } = await import("subset-font");
    for (const { of, file, axes } of FONTS) {
      const whole = readFileSync(join(root, "node_modules/@fontsource-variable", of, "files", `${file}.woff2`));
      // Its types do not know keepFeatures.
      const options = { targetFormat: /** @type {const} */ ("woff2"), variationAxes: axes, keepFeatures: FEATURES };
      const small = await subsetFont(whole, LETTERS, options);
      writeFileSync(join(root, "app/fonts", `${of}.woff2`), small);
    }
    writeFileSync(join(root, "components/posts/outlines.json"), JSON.stringify(await headlineOutlines(root)));
  });
}
