import type { IncomingMessage } from "node:http";
import { hashedNetwork } from "@/lib/core/web/networks";
import { noteSecurity, type SecurityEvent } from "@/lib/core/telemetry/security-log";
import { hasSession } from "./requests";

/** What a status alone says of an attempt. */
const BY_STATUS: Record<number, SecurityEvent> = {
  401: "signature-refused",
  403: "foreign-change",
  405: "input-refused",
  413: "body-refused",
  415: "body-refused",
  422: "input-refused",
  429: "limit",
  431: "body-refused",
};

/** Rooms of which somebody without the right is told that there is nothing. */
const GUARDED = /^\/(?:admin|account|api\/(?:calls\/(?:feed|ics|manage)|saved-jobs|metrics|mail))(?:\/|$)/;

/**
 * What a request that was turned away says to whoever watches: null for what went well, and for pages that are just not
 * there. A form that somebody filled in wrongly (422 of a page) is an everyday thing and no attempt.
 */
export function refusalIn(request: IncomingMessage, path: string, status: number): SecurityEvent | null {
  if (status === 404 || status === 410) {
    if (/[?&]token=/.test(request.url ?? "")) return "link-refused";
    return GUARDED.test(path) && (hasSession(request) || path.startsWith("/api/")) ? "no-right" : null;
  }
  if (status === 422 && !path.startsWith("/api/")) return null;
  return BY_STATUS[status] ?? null;
}

/** Writes down what was turned away: what was asked, never with what parameters, and the network as a keyed hash. */
export function noteRefusal(request: IncomingMessage, path: string | null, status: number, address: string): void {
  const what = path === null ? "input-refused" : refusalIn(request, path, status);
  if (!what) return;
  noteSecurity(what, { status, method: request.method, path: path?.slice(0, 300), network: hashedNetwork(address) });
}
