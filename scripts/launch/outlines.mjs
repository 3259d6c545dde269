// @ts-check
/**
 * The letters of the headline face as outlines, with what they are apart: words in a picture are then shapes like the rest
 * of it, and look the same whatever fonts a machine has.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @param {number} from @param {number} to */
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));

/** What is written with Latin letters in Europe: the files of the package hold these two parts of it. */
const PARTS = [
  { part: "latin", letters: [...range(0x20, 0x7e), ...range(0xa1, 0xff), ..."–—‘’“”•…€−"] },
  { part: "latin-ext", letters: range(0x100, 0x17f) },
];
/** Between which letters the gap is worth correcting. */
const KERNED = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;?’‘“”–-"];

/** As headlines have it (fonts.mjs), at a size for pictures. */
const AXES = { wght: 650, opsz: 60 };

/** @param {string} root */
export async function headlineOutlines(root) {
  const { default: subsetFont } = await import("subset-font");
  /** @type {Record<string, [number, string]>} */
  const letters = {};
  /** @type {Record<string, number>} */
  const kerning = {};
  let unitsPerEm = 1000;
  for (const { part, letters: wanted } of PARTS) {
    const file = `bricolage-grotesque-${part}-opsz-normal.woff2`;
    const whole = readFileSync(join(root, "node_modules/@fontsource-variable/bricolage-grotesque/files", file));
    const bytes = await subsetFont(whole, wanted.join(""), { targetFormat: "sfnt", variationAxes: AXES });
    const face = await openFace(bytes);
    unitsPerEm = face.unitsPerEm;
    for (const letter of wanted) {
      const [shaped] = face.shaped(letter);
      if (shaped && shaped.glyph !== 0) letters[letter] = [shaped.advance, face.outline(shaped.glyph)];
    }
    if (part === "latin") Object.assign(kerning, kerningOf(face));
  }
  return { unitsPerEm, letters, kerning };
}

/** @param {Uint8Array} bytes */
async function openFace(bytes) {
  const hb = await import("harfbuzzjs");
  const face = new hb.Face(new hb.Blob(new Uint8Array(bytes)));
  const font = new hb.Font(face);
  /** One word a letter, without the joins that would make one sign of two. @param {string} text */
  const shaped = (text) => {
    const buffer = new hb.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    hb.shape(font, buffer, [new hb.Feature("liga", 0), new hb.Feature("clig", 0)]);
    return buffer
      .getGlyphInfosAndPositions()
      .map(({ codepoint, xAdvance = 0 }) => ({ glyph: codepoint, advance: xAdvance }));
  };
  return { unitsPerEm: face.upem, shaped, outline: (/** @type {number} */ glyph) => font.glyphToPath(glyph) };
}

/** @param {Awaited<ReturnType<typeof openFace>>} face */
function kerningOf({ shaped }) {
  /** @param {string} text */
  const width = (text) => shaped(text).reduce((sum, { advance }) => sum + advance, 0);
  const alone = new Map(KERNED.map((letter) => [letter, width(letter)]));
  const pairs = KERNED.flatMap((one) =>
    KERNED.map((other) => ({
      pair: one + other,
      by: width(one + other) - (alone.get(one) ?? 0) - (alone.get(other) ?? 0),
    })),
  );
  return Object.fromEntries(pairs.filter(({ by }) => by !== 0).map(({ pair, by }) => [pair, by]));
}
