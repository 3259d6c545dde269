import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { isCompressible } from "./compress";
import type { Answer } from "./kept-pages";

type Next = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type HeaderArgument = string | OutgoingHttpHeaders | undefined;

/** Headers that belong to one transfer, not to the answer; `link` is only Next's preload of its stylesheet. */
const OF_THE_TRANSFER = new Set([
  "content-length",
  "transfer-encoding",
  "content-encoding",
  "connection",
  "date",
  "keep-alive",
  "link",
  "x-powered-by",
]);

/**
 * Lets Next answer, and catches the answer whole when it is text, so that it can be read, kept and packed. Anything else
 * (images, fonts, streams of events) goes straight through with the headers for its type added; then the result is null.
 */
export function capture(
  next: Next,
  request: IncomingMessage,
  response: ServerResponse,
  headersFor: (type: string) => Record<string, string>,
): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const { write, end, writeHead, flushHeaders } = response;
    const chunks: Buffer[] = [];
    let mode: "catch" | "pass" | undefined;

    const decide = () => {
      if (mode) return mode;
      const type = String(response.getHeader("content-type") ?? "");
      const isText = isCompressible(type) && !type.startsWith("text/event-stream");
      // What is said of methods has no type, and is read all the same.
      mode = isText || request.method === "OPTIONS" ? "catch" : "pass";
      if (mode === "pass")
        for (const [name, value] of Object.entries(headersFor(type))) response.setHeader(name, value);
      return mode;
    };

    response.writeHead = function (status: number, reason?: HeaderArgument, more?: OutgoingHttpHeaders) {
      const given = typeof reason === "object" ? reason : more;
      for (const [name, value] of Object.entries(given ?? {})) if (value !== undefined) response.setHeader(name, value);
      response.statusCode = status;
      if (decide() === "pass") writeHead.call(response, status);
      return response;
    } as typeof response.writeHead;

    response.flushHeaders = () => {
      if (decide() === "pass") flushHeaders.call(response);
    };

    response.write = function (chunk: Uint8Array | string, encoding?: unknown, done?: unknown) {
      if (decide() === "pass") return (write as (...all: unknown[]) => boolean).call(response, chunk, encoding, done);
      chunks.push(asBuffer(chunk, encoding));
      const called = typeof encoding === "function" ? encoding : done;
      if (typeof called === "function") called();
      return true;
    } as typeof response.write;

    response.end = function (chunk?: unknown, encoding?: unknown, done?: unknown) {
      Object.assign(response, { write, end, writeHead, flushHeaders });
      if (decide() === "pass") {
        resolve(null);
        return (end as (...all: unknown[]) => ServerResponse).call(response, chunk, encoding, done);
      }
      if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(asBuffer(chunk, encoding));
      resolve({ status: response.statusCode, headers: takeHeaders(response), body: Buffer.concat(chunks), packed: {} });
      return response;
    } as typeof response.end;

    // A client that goes away in the middle must not leave the request hanging.
    response.once("close", () => resolve(null));
    next(request, response).catch(reject);
  });
}

function asBuffer(chunk: Uint8Array | string, encoding: unknown): Buffer {
  return typeof chunk === "string"
    ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
    : Buffer.from(chunk);
}

function takeHeaders(response: ServerResponse): Answer["headers"] {
  const taken: Answer["headers"] = {};
  for (const [name, value] of Object.entries(response.getHeaders())) {
    response.removeHeader(name);
    if (value !== undefined && !OF_THE_TRANSFER.has(name))
      taken[name] = typeof value === "number" ? String(value) : value;
  }
  return taken;
}
