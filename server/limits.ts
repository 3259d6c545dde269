import type { IncomingMessage, ServerResponse } from "node:http";
import { manyParts } from "@/lib/core/form-parts";

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

/** Whether a form comes in a type that it cannot be counted by. The body is then thrown away as it comes. */
export function unreadableForm(request: IncomingMessage): boolean {
  if (request.method !== "POST" || partsIn(request) !== "unreadable") return false;
  request.resume();
  return true;
}

const partsIn = ({ headers }: IncomingMessage) => manyParts(headers["content-type"] ?? "");

/**
 * Counts a body on its way in: its bytes when it comes without its length, its fields when it is a form, which whoever
 * parses it would pay for. Past a limit `refuse` answers, nothing more is passed on, and the connection ends.
 */
export function limitBody(request: IncomingMessage, response: ServerResponse, refuse: () => void): void {
  const tooManyParts = partsIn(request);
  const limits = [
    ...(request.headers["transfer-encoding"] ? [tooManyBytes()] : []),
    ...(typeof tooManyParts === "function" ? [tooManyParts] : []),
  ];
  if (limits.length === 0) return;
  let isOver = false;
  const push = request.push.bind(request);
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    if (isOver) return true;
    isOver = chunk !== null && limits.some((isTooMuch) => isTooMuch(chunk));
    if (!isOver) return push(chunk, encoding);
    if (!response.headersSent) refuse();
    setTimeout(() => request.destroy(), LAST_WORDS_MS).unref();
    return true;
  };
}

function tooManyBytes(): (chunk: Buffer) => boolean {
  let received = 0;
  return (chunk) => (received += chunk.length) > MAX_BODY_BYTES;
}
