import type { IncomingMessage } from "node:http";

/** The largest upload is a CV of 5 MB in a multipart form; what is above this nobody may send. */
export const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** Whether the sender says itself that the body is too large. The body is then thrown away as it comes. */
export function tooLarge(request: IncomingMessage): boolean {
  if (Number(request.headers["content-length"] ?? 0) <= MAX_BODY_BYTES) return false;
  request.resume();
  return true;
}

/** Counts a body that comes without its length, and ends the connection when it grows past the limit. */
export function limitBody(request: IncomingMessage): void {
  if (!request.headers["transfer-encoding"]) return;
  let received = 0;
  const push = request.push.bind(request);
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0;
    if (received > MAX_BODY_BYTES) {
      request.destroy();
      return false;
    }
    return push(chunk, encoding);
  };
}
