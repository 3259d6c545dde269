import type { IncomingMessage, ServerResponse } from "node:http";
import { opensMetrics } from "@/lib/core/telemetry/health";
import { log } from "@/lib/core/telemetry/log";
import { type AnswerKind, countAnswer } from "@/lib/core/telemetry/meters";
import { currentTrace, type Trace } from "@/lib/core/telemetry/trace";

/** From so many milliseconds on, an answer is told of whatever it was. */
const SLOW_MS = 1000;

/** What kind of thing lies at an address. */
export function kindOf(path: string | null): Exclude<AnswerKind, "kept"> {
  if (!path) return "page";
  if (path.startsWith("/_next/") || /\.(?:js|css|svg|png|ico|woff2|webp|avif|jpg)$/.test(path)) return "file";
  const room = /^\/(api|admin|account)(?:\/|$)/.exec(path)?.[1];
  return (room as "api" | "admin" | "account" | undefined) ?? "page";
}

/**
 * Counts an answer that was made, and tells the log of each that changed something, took a second or failed; of the others
 * at level debug. Addresses are told without what stands behind the question mark: there may be a token or a name in it.
 */
export function tell(
  { method, trace }: { method: string | undefined; trace: Trace | undefined },
  { statusCode: status }: ServerResponse,
  path: string | null,
  ms: number,
): void {
  countAnswer(kindOf(path), status, ms / 1000);
  const line = {
    method,
    path,
    status,
    ms: Math.round(ms),
    ...(trace && { queries: trace.queries, databaseMs: Math.round(trace.databaseMs), traceId: trace.id }),
  };
  const isChange = method !== "GET" && method !== "HEAD";
  const level = status >= 500 ? "error" : ms >= SLOW_MS ? "warn" : isChange ? "info" : "debug";
  log[level](line, "Answered");
}

/** Whether whoever asks may see what an answer costs: it is then made anew, and says so in Server-Timing. */
export const showsCost = ({ headers }: IncomingMessage): boolean =>
  headers["x-metrics-token"] !== undefined && opensMetrics(String(headers["x-metrics-token"]));

/** How long an answer took to make, and what it asked the database. */
export function costSince(begun: number): string {
  const { queries = 0, databaseMs = 0 } = currentTrace() ?? {};
  const made = (performance.now() - begun).toFixed(1);
  return `made;dur=${made}, db;dur=${databaseMs.toFixed(1)};desc="${queries} queries"`;
}
