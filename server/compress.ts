import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Answer } from "./kept-pages";

export type Encoding = "br" | "gzip" | "identity";

const TEXT = /^(?:text\/|application\/(?:json|xml|javascript|manifest\+json|[\w.-]+\+(?:json|xml))|image\/svg)/;
const WORTH_IT_BYTES = 512;

export function encodingFor(acceptEncoding: string | undefined): Encoding {
  const refused = (name: string) =>
    new RegExp(`\\b${name}\\s*;\\s*q=0(?:\\.0*)?(?:\\s*(?:,|$))`).test(acceptEncoding ?? "");
  if (/\bbr\b/.test(acceptEncoding ?? "") && !refused("br")) return "br";
  if (/\bgzip\b/.test(acceptEncoding ?? "") && !refused("gzip")) return "gzip";
  return "identity";
}

export const isCompressible = (contentType: string | undefined): boolean => TEXT.test(contentType ?? "");

/** The body in an encoding, packed once per answer: harder when it will be sent again. */
export function packed(answer: Answer, encoding: Encoding, isKept: boolean): { body: Buffer; encoding: Encoding } {
  if (encoding === "identity" || answer.body.length < WORTH_IT_BYTES)
    return { body: answer.body, encoding: "identity" };
  answer.packed[encoding] ??=
    encoding === "br" ? brotli(answer.body, isKept ? 9 : 4) : gzipSync(answer.body, { level: isKept ? 9 : 4 });
  return { body: answer.packed[encoding], encoding };
}

function brotli(body: Buffer, quality: number): Buffer {
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}
