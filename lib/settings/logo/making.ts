import sharp from "sharp";
import { HOUSE } from "@/lib/core/settings/palette";
import { kindOf } from "@/lib/posts/images/kinds";
import { makeSizes } from "@/lib/posts/images/making";
import { MOST_BYTES, REFUSALS } from "@/lib/posts/images/refusals";
import { remadeSvg } from "./remade-svg";

export interface MadeLogo {
  kind: "svg" | "png";
  width: number;
  height: number;
  files: { name: string; bytes: Buffer }[];
}

/** A drawing is painted this large, and smaller pictures are made of that. */
const PAINTED_SIDE = 1024;

/**
 * A logo with all that follows from it: icons for browsers and phones, and a picture for whoever shares a page. An SVG is
 * made anew from its shapes, a picture from its pixels in a process of its own (docs/decisions/0021); what comes after works
 * on our own pixels alone. Says in words why a file is not taken.
 */
export async function makeLogo(bytes: Buffer): Promise<{ ok: true; logo: MadeLogo } | { ok: false; words: string }> {
  if (bytes.length > MOST_BYTES) return { ok: false, words: REFUSALS["too-large"] };
  const kind = kindOf(bytes);
  if (kind === null) return { ok: false, words: "This file is neither an SVG nor a picture. Send an SVG or a PNG." };
  if (kind === "heic") return { ok: false, words: REFUSALS.heic };
  if (kind !== "svg") return painted(kind, bytes, null);
  const remade = remadeSvg(bytes);
  if (!remade.ok) return remade;
  const { svg, width, height } = remade;
  const scale = PAINTED_SIDE / Math.max(width, height);
  const size = `width="${Math.max(1, Math.round(width * scale))}" height="${Math.max(1, Math.round(height * scale))}" `;
  return painted("svg", Buffer.from(svg.replace("<svg ", `<svg ${size}`)), { ...remade, svg: Buffer.from(svg) });
}

async function painted(
  kind: Parameters<typeof makeSizes>[0],
  bytes: Buffer,
  drawing: { svg: Buffer; width: number; height: number } | null,
): Promise<{ ok: true; logo: MadeLogo } | { ok: false; words: string }> {
  const made = await makeSizes(kind, bytes);
  if (!made.ok) return { ok: false, words: REFUSALS[made.reason] };
  const whole = made.files.find(({ name }) => name.startsWith("fallback."));
  if (!whole) return { ok: false, words: REFUSALS.broken };
  const files = [...(await picturesOf(whole.bytes)), ...(drawing ? [{ name: "logo.svg", bytes: drawing.svg }] : [])];
  const { width, height } = drawing ?? made;
  return { ok: true, logo: { kind: drawing ? "svg" : "png", width, height, files } };
}

const PAPER = HOUSE.light.paper;

/** Name, width and height of each, and how much of it the logo may fill. A maskable icon is cut to a circle by phones. */
const ON_PAPER = [
  ["icon-32.png", 32, 32, 0.94],
  ["icon-180.png", 180, 180, 0.76],
  ["icon-192.png", 192, 192, 0.84],
  ["icon-512.png", 512, 512, 0.84],
  ["maskable.png", 512, 512, 0.6],
  ["share.png", 1200, 630, 0.5],
] as const;

async function picturesOf(whole: Buffer): Promise<MadeLogo["files"]> {
  const logo = await sharp(whole)
    .resize({ width: 720, height: 132, fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer();
  const others = ON_PAPER.map(async ([name, width, height, share]) => {
    const inner = await sharp(whole)
      .resize({ width: Math.round(width * share), height: Math.round(height * share), fit: "inside" })
      .png()
      .toBuffer();
    const ground = sharp({ create: { width, height, channels: 3, background: PAPER } });
    return {
      name: name as string,
      bytes: await ground
        .composite([{ input: inner }])
        .png()
        .toBuffer(),
    };
  });
  return [{ name: "logo.png", bytes: logo }, ...(await Promise.all(others))];
}
