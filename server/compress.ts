import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";
import type { Answer } from "./kept-pages";

export type Encoding = "br" | "gzip" | "identity";

const TEXT = /^(?:text\/|application\/(?:json|xml|javascript|manifest\+json|[\w.-]+\+(?:json|xml))|image\/svg)/;
const WORTH_IT_BYTES = 512;
/**
 * Above this, and as small as can be, packing would hold up everybody else for some milliseconds: it goes to another
 * thread.
 */
const LONG_BYTES = 64 * 1024;
const brotliApart = promisify(brotliCompress);
const gzipApart = promisify(gzip);

/** Browsers send the same few lists; the answers to these are kept. */
const known = new Map<string, Encoding>();
const MOST_KNOWN = 200;

export function encodingFor(acceptEncoding = ""): Encoding {
  const before = known.get(acceptEncoding);
  if (before) return before;
  const encoding = chosen(acceptEncoding);
  if (known.size < MOST_KNOWN && acceptEncoding.length < 100) known.set(acceptEncoding, encoding);
  return encoding;
}

function chosen(acceptEncoding: string): Encoding {
  const refused = (name: string) => new RegExp(`\\b${name}\\s*;\\s*q=0(?:\\.0*)?(?:\\s*(?:,|$))`).test(acceptEncoding);
  if (/\bbr\b/.test(acceptEncoding) && !refused("br")) return "br";
  if (/\bgzip\b/.test(acceptEncoding) && !refused("gzip")) return "gzip";
  return "identity";
}

export const isCompressible = (contentType: string | undefined): boolean => TEXT.test(contentType ?? "");

/**
 * How hard to pack what is sent once, what is kept a while, and what is kept until the next build. Brotli's 9 would take
 * thirty times as long as its 5 for a twentieth less; a page that nobody asks for again must not cost that.
 */
const EFFORT = { once: { br: 4, gzip: 4 }, kept: { br: 5, gzip: 6 }, lasting: { br: 11, gzip: 9 } };

/** The body in an encoding, packed once per answer: harder when it will be sent again. */
export async function packed(
  answer: Answer,
  encoding: Encoding,
  isKept: boolean,
): Promise<{ body: Buffer; encoding: Encoding }> {
  if (encoding === "identity" || answer.body.length < WORTH_IT_BYTES)
    return { body: answer.body, encoding: "identity" };
  answer.packed[encoding] ??= packs[encoding](answer.body, EFFORT[lifeOf(answer, isKept)][encoding]);
  return { body: await answer.packed[encoding], encoding };
}

let hardest: Promise<unknown> = Promise.resolve();

/** As small as it can be: on another thread, and one after the other, so that nobody waits for it. */
export function packedHardest(body: Buffer): Promise<Buffer> {
  const params = brotliParams(body, EFFORT.lasting.br);
  const done = hardest.then(() => brotliApart(body, { params }));
  hardest = done;
  return done;
}

const brotliParams = (body: Buffer, quality: number) => ({
  [constants.BROTLI_PARAM_QUALITY]: quality,
  [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
});

function lifeOf({ headers }: Answer, isKept: boolean): keyof typeof EFFORT {
  if (!isKept) return "once";
  return String(headers["cache-control"] ?? "").includes("immutable") ? "lasting" : "kept";
}

const packs = {
  br(body: Buffer, quality: number): Buffer | Promise<Buffer> {
    const params = brotliParams(body, quality);
    const isSlow = body.length > LONG_BYTES || quality === EFFORT.lasting.br;
    return isSlow ? brotliApart(body, { params }) : brotliCompressSync(body, { params });
  },
  gzip(body: Buffer, level: number): Buffer | Promise<Buffer> {
    return body.length > LONG_BYTES ? gzipApart(body, { level }) : gzipSync(body, { level });
  },
};
