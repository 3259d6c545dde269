import type { IncomingMessage, ServerResponse } from "node:http";
import { manyParts } from "@/lib/core/forms/form-parts";

/** The largest upload of visitors is a CV of 5 MB in a multipart form; what is above this they may not send. */
export const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** Where larger files come in than anywhere else, in bytes: a picture of 15 MB for a post, a blog of 32 MB to move in,
 * a list of jobs of 50 MB, from staff alone. */
const LARGER = new Map([
  ["/admin/posts/images", 16 * 1024 * 1024],
  ["/admin/posts/move/file", 33 * 1024 * 1024],
  ["/admin/jobs/import/file", 51 * 1024 * 1024],
]);
/** Time for the sender to read the refusal before the connection is cut. */
const LAST_WORDS_MS = 500;

/** Whether the sender says itself that the body is too large. The body is then thrown away as it comes. */
export function tooLarge(request: IncomingMessage): boolean {
  if (Number(request.headers["content-length"] ?? 0) <= mostBytes(request)) return false;
  request.resume();
  return true;
}

const mostBytes = ({ url = "" }: IncomingMessage): number => LARGER.get(url.split("?", 1)[0] ?? "") ?? MAX_BODY_BYTES;

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
    ...(request.headers["transfer-encoding"] ? [tooManyBytes(mostBytes(request))] : []),
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

function tooManyBytes(most: number): (chunk: Buffer) => boolean {
  let received = 0;
  return (chunk) => (received += chunk.length) > most;
}
