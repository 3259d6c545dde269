import sharp, { type Sharp } from "sharp";

// Pictures as people and attackers send them, each made by code, so that nobody has to trust a file.

/** What must not come through: as a name in EXIF, as a program, as a comment. */
export const SECRET = "SECRET-51.5014-N";
const PROGRAM = `<html><script>alert("${SECRET}")</script></html>`;

type Colour = { r: number; g: number; b: number; alpha?: number };
const flat = (width: number, height: number, background: Colour = { r: 200, g: 60, b: 40 }): Sharp =>
  sharp({ create: { width, height, channels: background.alpha === undefined ? 3 : 4, background } });

/** Something like a photograph: coarse and fine noise over one another, so that it has bytes and edges. */
export async function aPhoto(width = 700, height = 440): Promise<Sharp> {
  const noise = (across: number, sigma: number) =>
    sharp({
      create: {
        width: across,
        height: Math.max(2, Math.round((across * height) / width)),
        channels: 3,
        background: "#888",
        noise: { type: "gaussian", mean: 128, sigma },
      },
    })
      .resize(width, height, { fit: "fill" })
      .png()
      .toBuffer();
  const [coarse, fine] = await Promise.all([noise(8, 70), noise(Math.ceil(width / 6), 20)]);
  return sharp(coarse).composite([{ input: fine, blend: "soft-light" }]);
}

/** Red at the top left, blue elsewhere, as it is seen; stored as a camera held in this way (EXIF 1 to 8) stores it. */
export async function heldAs(orientation: number): Promise<Buffer> {
  const corner = await flat(200, 100, { r: 250, g: 0, b: 0 }).png().toBuffer();
  const seen = await flat(400, 200, { r: 0, g: 0, b: 250 })
    .composite([{ input: corner, left: 0, top: 0 }])
    .png()
    .toBuffer();
  const stored = {
    1: () => sharp(seen),
    2: () => sharp(seen).flop(),
    3: () => sharp(seen).rotate(180),
    4: () => sharp(seen).flip(),
    5: async () => sharp(await sharp(seen).rotate(90).png().toBuffer()).flop(),
    6: () => sharp(seen).rotate(270),
    7: async () => sharp(await sharp(seen).rotate(270).png().toBuffer()).flop(),
    8: () => sharp(seen).rotate(90),
  }[orientation];
  if (!stored) throw new Error(`No orientation ${orientation}`);
  return (await stored()).withMetadata({ orientation }).jpeg().toBuffer();
}

const exif = {
  IFD0: { Artist: SECRET, Software: SECRET },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 5/1", GPSLongitudeRef: "W", GPSLongitude: "0/1 8/1 30/1" },
};

const jpeg = async () => (await aPhoto()).jpeg().toBuffer();

/** A GIF of this size on paper with as many frames of one pixel. */
function gifOfFrames(side: number, frames: number): Buffer {
  const screen = Buffer.alloc(13);
  screen.write("GIF89a", "latin1");
  screen.writeUInt16LE(side, 6);
  screen.writeUInt16LE(side, 8);
  screen[10] = 0x80;
  const colours = Buffer.from([0, 0, 0, 255, 255, 255]);
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  return Buffer.concat([screen, colours, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}

/** A PNG whose head says that it is as large as this, and which holds nearly nothing. */
async function pngThatSays(width: number, height: number): Promise<Buffer> {
  const png = await flat(8, 8).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const boxOf = (...brands: string[]) => {
  const box = Buffer.alloc(8 + 4 * (brands.length + 1));
  box.writeUInt32BE(box.length);
  box.write(`ftyp${brands[0]}`, 4, "latin1");
  brands.slice(1).forEach((brand, at) => box.write(brand, 16 + 4 * at, "latin1"));
  return Buffer.concat([box, Buffer.alloc(400)]);
};

async function frames(count: number, side: number): Promise<Buffer[]> {
  return Promise.all(
    Array.from({ length: count }, (_, at) =>
      flat(side, side, { r: at * 5, g: 90, b: 200 - at * 5 })
        .png()
        .toBuffer(),
    ),
  );
}

/** What is taken, by what it is; each with the width that is seen. */
export const GOOD: Record<string, { make: () => Promise<Buffer>; width: number; isClear?: true; isFirstFrame?: true }> =
  {
    "a photograph with the place it was taken at": {
      make: async () => (await aPhoto(1600, 1000)).withExif(exif).jpeg().toBuffer(),
      width: 1600,
    },
    "a photograph in the colours of a phone (Display P3)": {
      make: async () => (await aPhoto(900, 600)).withIccProfile("p3").jpeg().toBuffer(),
      width: 900,
    },
    "a photograph for print (CMYK)": {
      make: async () =>
        sharp(await jpeg())
          .toColourspace("cmyk")
          .withIccProfile("cmyk")
          .jpeg()
          .toBuffer(),
      width: 700,
    },
    "a grey scan": { make: async () => (await aPhoto(700, 900)).greyscale().jpeg().toBuffer(), width: 700 },
    "a PNG of 16 bits a colour": {
      make: async () => (await aPhoto(800, 500)).toColourspace("rgb16").png().toBuffer(),
      width: 800,
    },
    "a PNG with transparent parts": {
      make: async () => flat(1000, 500, { r: 10, g: 120, b: 90, alpha: 0.4 }).png().toBuffer(),
      width: 1000,
      isClear: true,
    },
    "a PNG that could be transparent and is not": {
      make: async () => (await aPhoto(500, 400)).ensureAlpha().png().toBuffer(),
      width: 500,
    },
    "a WebP": { make: async () => (await aPhoto()).webp().toBuffer(), width: 700 },
    "an AVIF": { make: async () => (await aPhoto(640, 400)).avif({ effort: 1 }).toBuffer(), width: 640 },
    "a moving WebP": {
      make: async () =>
        sharp(await frames(6, 300), { join: { animated: true } })
          .webp({ loop: 0 })
          .toBuffer(),
      width: 300,
      isFirstFrame: true,
    },
    "a moving GIF": {
      make: async () =>
        sharp(await frames(6, 300), { join: { animated: true } })
          .gif({ loop: 0 })
          .toBuffer(),
      width: 300,
      isFirstFrame: true,
    },
    "a JPEG with a page behind it": {
      make: async () => Buffer.concat([await jpeg(), Buffer.from(PROGRAM)]),
      width: 700,
    },
    "a JPEG with a page in its comment": {
      make: async () => {
        const [bytes, comment] = [await jpeg(), Buffer.from(PROGRAM)];
        const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
        return Buffer.concat([bytes.subarray(0, 2), head, comment, bytes.subarray(2)]);
      },
      width: 700,
    },
    "a GIF that is a program too": {
      make: async () => Buffer.concat([await flat(300, 200).gif().toBuffer(), Buffer.from(`*/=1;alert("${SECRET}")`)]),
      width: 300,
    },
    "a scan as narrow as a ribbon": { make: async () => flat(200, 20_000).png().toBuffer(), width: 200 },
    "a single pixel": { make: async () => flat(1, 1).png().toBuffer(), width: 1 },
  };

/** What is refused, by what it is. */
export const BAD: Record<string, { make: () => Promise<Buffer> | Buffer; key: string }> = {
  "a PNG of 42 million pixels in few bytes": {
    make: async () => flat(6500, 6500).png({ palette: true }).toBuffer(),
    key: "too-many-pixels",
  },
  "a PNG that says it has 1.6 thousand million pixels": {
    make: () => pngThatSays(40_000, 40_000),
    key: "too-many-pixels",
  },
  "a GIF of a hundred large frames": { make: () => gifOfFrames(1000, 100), key: "too-many-pixels" },
  "a GIF of half a million frames": { make: () => gifOfFrames(200, 500_000), key: "too-many-pixels" },
  "a WebP of fifty large frames": {
    make: async () =>
      sharp(await frames(50, 1000), { join: { animated: true } })
        .webp({ effort: 0 })
        .toBuffer(),
    key: "too-many-pixels",
  },
  "a JPEG cut short": {
    make: async () => {
      const bytes = await jpeg();
      return bytes.subarray(0, bytes.length / 2);
    },
    key: "broken",
  },
  "a PNG cut short": {
    make: async () => {
      const png = await (await aPhoto(400, 400)).png().toBuffer();
      return png.subarray(0, png.length / 2);
    },
    key: "broken",
  },
  "the first bytes of a JPEG and then a program": {
    make: () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(PROGRAM)]),
    key: "broken",
  },
  "the first bytes of a PNG and then a drawing": {
    make: () => Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.from("<svg><script/></svg>")]),
    key: "broken",
  },
  "an AVIF by its name alone": { make: () => boxOf("avif", "mif1"), key: "broken" },
  "a HEIC of an iPhone": { make: () => boxOf("heic", "mif1", "heic"), key: "heic" },
  "a HEIC of another phone": { make: () => boxOf("mif1", "heic"), key: "heic" },
  "an SVG with a program": {
    make: () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert("${SECRET}")</script></svg>`),
    key: "svg",
  },
  "an SVG behind a declaration": {
    make: () => Buffer.from(`\ufeff<?xml version="1.0"?>\n<!-- a drawing -->\n<SVG onload="alert(1)"/>`),
    key: "svg",
  },
  "a page": { make: () => Buffer.from(`<!doctype html>${PROGRAM}`), key: "not-a-picture" },
  "a TIFF": { make: async () => flat(20, 20).tiff().toBuffer(), key: "not-a-picture" },
  "a PDF": { make: () => Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj"), key: "not-a-picture" },
  "a film": { make: () => boxOf("isom", "mp42"), key: "not-a-picture" },
  nothing: { make: () => Buffer.alloc(0), key: "not-a-picture" },
  "three bytes": { make: () => Buffer.from([0xff, 0xd8, 0xff]), key: "not-a-picture" },
  "sixteen megabytes": { make: () => Buffer.alloc(16 * 1024 * 1024, 0xff), key: "too-large" },
};
