import type { IncomingMessage, ServerResponse } from "node:http";

/** The largest upload is a CV of 5 MB in a multipart form; what is above this nobody may send. */
export const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** Time for the sender to read the refusal before the connection is cut. */
const LAST_WORDS_MS = 500;

/** Whether the sender says itself that the body is too large. The body is then thrown away as it comes. */
export function tooLarge(request: IncomingMessage): boolean {
  if (Number(request.headers["content-length"] ?? 0) <= MAX_BODY_BYTES) return false;
  request.resume();
  return true;
}

/** Counts a body that comes without its length; past the limit `refuse` answers and the connection ends. */
export function limitBody(request: IncomingMessage, response: ServerResponse, refuse: () => void): void {
  if (!request.headers["transfer-encoding"]) return;
  let received = 0;
  const push = request.push.bind(request);
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    const before = received;
    received += chunk?.length ?? 0;
    if (received <= MAX_BODY_BYTES) return push(chunk, encoding);
    if (before <= MAX_BODY_BYTES) {
      if (!response.headersSent) refuse();
      setTimeout(() => request.destroy(), LAST_WORDS_MS).unref();
    }
    return true;
  };
}
