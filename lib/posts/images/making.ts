import { runConfined } from "@/lib/core/confined";
import { log } from "@/lib/core/telemetry/log";
import { takingTurns } from "@/lib/core/turns";
import type { Kind } from "./kinds";

/** One file of a picture: `640.avif`, `fallback.jpg`. */
export interface SizedFile {
  name: string;
  bytes: Buffer;
}

export interface Sizes {
  /** Pixels, the right way up. */
  width: number;
  height: number;
  widths: number[];
  fallback: "jpg" | "png";
  blur: string;
  /** The rest of an animation was left out. */
  isFirstFrame: boolean;
}

/** What maker.mjs answers. */
export type Made = ({ ok: true; files: SizedFile[] } & Sizes) | { ok: false; reason: "too-many-pixels" | "broken" };

type Head = Omit<Sizes, "files"> & { ok: boolean; files: { name: string; length: number }[] };

/** Relative to the folder of the site, in which every program runs. */
const MAKER = "lib/posts/images/maker.mjs";
/** What a picture of 40 million pixels needs, three times. */
const CONFINES = { seconds: 20, kilobytes: 1_500_000, longestMs: 120_000, niceness: 3 };
/** Pictures are held in memory while they wait. */
const MOST_HERE = 8;

const inTurn = takingTurns(1);
let here = 0;

/**
 * The sizes of a picture, made by a process of its own, one at a time. An SVG must have been made anew from its shapes
 * before. "busy" when eight others are here already.
 */
export async function makeSizes(kind: Kind | "svg", bytes: Buffer): Promise<Made | { ok: false; reason: "busy" }> {
  if (here >= MOST_HERE) return { ok: false, reason: "busy" };
  here++;
  return inTurn(() => inChild(kind, bytes)).finally(() => here--);
}

async function inChild(kind: Kind | "svg", bytes: Buffer): Promise<Made> {
  const { said, why, end } = await runConfined(["--max-old-space-size=64", MAKER, kind], bytes, CONFINES);
  if (end === 0) return asMade(said);
  log.warn({ kind, bytes: bytes.length, end, why }, "A picture ended its maker");
  return { ok: false, reason: "broken" };
}

function asMade(said: Buffer): Made {
  const edge = said.indexOf("\n");
  const { files, ...head } = JSON.parse(said.toString("utf8", 0, edge)) as Head;
  let from = edge + 1;
  const taken = files.map(({ name, length }) => ({ name, bytes: said.subarray(from, (from += length)) }));
  return { ...head, files: taken } as Made;
}
