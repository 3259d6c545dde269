// @ts-check
/**
 * Makes the sizes of one picture in a process of its own, which ends with it: `node maker.mjs KIND`, the picture on
 * standard input; on standard output one line of JSON, then the files one after another. It is given no secret and no
 * address of a database: what a picture can do to a decoder, it does here (docs/decisions/0021).
 */
import { buffer } from "node:stream/consumers";
import sharp from "sharp";

/** @typedef {import("./kinds").Kind} Kind */
/** @typedef {import("./making").Made} Made */

/** Width × height × pages; what is above it is refused before anything is unpacked. */
const MOST_PIXELS = 40_000_000;
const STEP_SECONDS = 10;
/** A column of 328 pixels on a phone, once, twice and three times as dense, and one of 624 elsewhere. */
const WIDTHS = [336, 480, 672, 1008, 1344];
/** The largest that is kept. WebP ends at 16,383 pixels, and nobody reads a picture of that height. */
const LARGEST = { width: 1920, height: 8000 };
const FALLBACK_WIDTH = 1280;
const BLUR_SIDE = 24;

/** The one decoder for each kind: no other can be reached, whatever the bytes are. */
const DECODERS = { jpeg: "Jpeg", png: "Png", webp: "Webp", gif: "Nsgif", avif: "Heif", svg: "Svg" };

const kind = /** @type {Kind | "svg"} */ (process.argv[2]);
sharp.cache(false);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: [`VipsForeignLoad${DECODERS[kind]}`] });

const made = await sizesOf(await buffer(process.stdin)).catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  return /** @type {const} */ ({ ok: false, reason: "broken" });
});
const files = made.ok ? made.files : [];
const head = { ...made, files: files.map(({ name, bytes }) => ({ name, length: bytes.length })) };
process.stdout.write(`${JSON.stringify(head)}\n`);
for (const { bytes } of files) process.stdout.write(bytes);

/** @param {Buffer} bytes @returns {Promise<Made>} */
async function sizesOf(bytes) {
  const { width, height, pages = 1, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height * pages > MOST_PIXELS) return { ok: false, reason: "too-many-pixels" };
  const unpacked = await upright(bytes);
  const { isOpaque } = await from(unpacked).stats();
  const base = isOpaque ? await from(unpacked).removeAlpha().raw().toBuffer({ resolveWithObject: true }) : unpacked;
  const widths = [...WIDTHS.filter((step) => step <= base.info.width * 0.9), base.info.width];
  return {
    ok: true,
    ...autoOrient,
    widths,
    fallback: isOpaque ? "jpg" : "png",
    blur: await blurOf(base),
    isFirstFrame: pages > 1,
    files: [...(await sized(base, widths)), await fallbackOf(base, isOpaque)],
  };
}

/** @typedef {{ data: Buffer, info: import("sharp").OutputInfo }} Pixels */

/**
 * The picture unpacked once, as eight bits of sRGB, turned as its camera was held, no larger than is kept. What else was
 * in the file, such as the place and a second file behind the first, has no way into pixels.
 * @param {Buffer} bytes @returns {Promise<Pixels>}
 */
function upright(bytes) {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", sequentialRead: true })
    .timeout({ seconds: STEP_SECONDS })
    .autoOrient()
    .resize({ ...LARGEST, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
}

/** @param {Pixels} pixels */
function from({ data, info: { width, height, channels } }) {
  return sharp(data, { raw: { width, height, channels } }).timeout({ seconds: STEP_SECONDS });
}

/** @param {Pixels} base @param {number[]} widths */
async function sized(base, widths) {
  const files = [];
  for (const width of widths) {
    const image = from(base).resize({ width });
    files.push(
      // Effort 4 takes eight times as long for a file as large.
      { name: `${width}.avif`, bytes: await image.clone().avif({ quality: 50, effort: 3 }).toBuffer() },
      { name: `${width}.webp`, bytes: await image.clone().webp({ quality: 74 }).toBuffer() },
    );
  }
  return files;
}

/** @param {Pixels} base @param {boolean} isOpaque */
async function fallbackOf(base, isOpaque) {
  const image = from(base).resize({ width: FALLBACK_WIDTH, withoutEnlargement: true });
  return isOpaque
    ? { name: "fallback.jpg", bytes: await image.jpeg({ quality: 78, mozjpeg: true }).toBuffer() }
    : { name: "fallback.png", bytes: await image.png({ palette: true, quality: 90 }).toBuffer() };
}

/** @param {Pixels} base */
async function blurOf(base) {
  const few = from(base).resize({ width: BLUR_SIDE, height: BLUR_SIDE, fit: "inside" }).webp({ quality: 40 });
  return `data:image/webp;base64,${(await few.toBuffer()).toString("base64")}`;
}
