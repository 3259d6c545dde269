import { createHash } from "node:crypto";
import { Readable } from "node:stream";

/** A body with its ETag, or 304 for whoever has it already. It may be kept, but is asked for again each time. */
export function taggedAnswer(request: Request, body: string, contentType: string): Response {
  const headers = headersFor(body, contentType);
  return isKnown(request, headers.ETag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers });
}

/** `taggedAnswer` for a body too long to hold. `mark` stands for what is in it; nothing is written for whoever has it. */
export function streamedAnswer(
  request: Request,
  { mark, body }: { mark: string; body: () => AsyncIterable<string> },
  contentType: string,
): Response {
  const headers = headersFor(mark, contentType);
  if (isKnown(request, headers.ETag)) return new Response(null, { status: 304, headers });
  return new Response(streamOf(body()), { headers });
}

/** Text piece by piece as a body: the next piece is made when the last has gone out. */
export const streamOf = (pieces: AsyncIterable<string>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(pieces, { objectMode: false, encoding: "utf8" })) as ReadableStream<Uint8Array>;

const headersFor = (content: string, contentType: string) => ({
  "Content-Type": contentType,
  "Cache-Control": "no-cache",
  ETag: `"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`,
});

function isKnown(request: Request, etag: string): boolean {
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}
