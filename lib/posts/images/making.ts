import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { buffer } from "node:stream/consumers";
import { log } from "@/lib/core/telemetry/log";
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
/** Of a processor's time, and of memory that it writes: what a picture of 40 million pixels needs, three times. */
const LIMITS = "ulimit -t 20; ulimit -d 1500000";
/** On a machine that is busy with other things. */
const PATIENCE_MS = 120_000;
/** Pictures are held in memory while they wait. */
const MOST_WAITING = 8;
/** Pages come first. */
const NICENESS = 3;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * The sizes of a picture, made by a process of its own, one at a time. An SVG must have been made anew from its shapes
 * before. "busy" when eight others are waiting already.
 */
export async function makeSizes(kind: Kind | "svg", bytes: Buffer): Promise<Made | { ok: false; reason: "busy" }> {
  if (waiting >= MOST_WAITING) return { ok: false, reason: "busy" };
  waiting++;
  const mine = last.then(() => inChild(kind, bytes));
  last = mine.catch(() => undefined);
  return mine.finally(() => waiting--);
}

async function inChild(kind: Kind | "svg", bytes: Buffer): Promise<Made> {
  const node = [process.execPath, "--max-old-space-size=64", MAKER, kind];
  const child = spawn("/bin/sh", ["-c", `${LIMITS}; exec "$0" "$@"`, ...node], {
    // Neither the database's address nor a secret.
    env: { PATH: process.env.PATH, NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "pipe"],
    timeout: PATIENCE_MS,
    killSignal: "SIGKILL",
  });
  if (child.pid) setPriority(child.pid, NICENESS);
  // One that has ended before it read everything says so by what it answers.
  child.stdin.on("error", () => undefined).end(bytes);
  const ended = new Promise<number | string | null>((resolve, reject) => {
    child.once("error", reject).once("close", (code, signal) => resolve(code ?? signal));
  });
  const [said, why, end] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
  if (end === 0) return asMade(said);
  log.warn({ kind, bytes: bytes.length, end, why: why.toString().slice(0, 500) }, "A picture ended its maker");
  return { ok: false, reason: "broken" };
}

function asMade(said: Buffer): Made {
  const edge = said.indexOf("\n");
  const { files, ...head } = JSON.parse(said.toString("utf8", 0, edge)) as Head;
  let from = edge + 1;
  const taken = files.map(({ name, length }) => ({ name, bytes: said.subarray(from, (from += length)) }));
  return { ...head, files: taken } as Made;
}
